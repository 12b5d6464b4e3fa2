<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation>Độ dài hàng đợi</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>lần ghi</translation>
    </message>
    <message>
        <source>queued writes</source>
        <translation>lần ghi đang chờ</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Độ lệch</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>key</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>cũ (stale)</translation>
    </message>
    <message>
        <source>phantom</source>
        <translation>giá trị ma</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>ms, logarithmic</source>
        <translation>ms, thang log</translation>
    </message>
    <message>
        <source>read p50</source>
        <translation>đọc p50</translation>
    </message>
    <message>
        <source>read p99</source>
        <translation>đọc p99</translation>
    </message>
    <message>
        <source>write p50</source>
        <translation>ghi p50</translation>
    </message>
    <message>
        <source>write p99</source>
        <translation>ghi p99</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>Tỷ lệ hit</translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation>tỷ lệ hit</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>cache đi trước</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform></translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1 đọc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln sản phẩm</numerusform></translation>
    </message>
    <message>
        <source>%1 cannot be written: the name must end in .png, .svg, .pdf or .csv.</source>
        <translation>Không ghi được %1: tên phải kết thúc bằng .png, .svg, .pdf hoặc .csv.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder or free some space; a file of that name is as it was.</source>
        <translation>Chưa ghi được %1: %2. Hãy chọn thư mục khác hoặc giải phóng dung lượng; tệp cùng tên vẫn như cũ.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Opens the window: five caching strategies at work on a live Redis and a live PostgreSQL.</source>
        <translation>Mở cửa sổ: năm chiến lược caching chạy trên Redis và PostgreSQL thật.</translation>
    </message>
    <message>
        <source>Runs a strategy without a window and prints a report.</source>
        <translation>Chạy một chiến lược không cần cửa sổ và in báo cáo.</translation>
    </message>
    <message>
        <source>Lists the strategies.</source>
        <translation>Liệt kê các chiến lược.</translation>
    </message>
    <message>
        <source>Starts the sandbox alone, prints both addresses and stays until it is interrupted.</source>
        <translation>Chỉ khởi động sandbox, in cả hai địa chỉ và chờ đến khi bị ngắt.</translation>
    </message>
    <message>
        <source>Makes a real run of a few seconds, then saves the window as a picture.</source>
        <translation>Chạy thật vài giây rồi lưu cửa sổ thành ảnh.</translation>
    </message>
    <message>
        <source>%1 is not an address of a Redis server; write it like %2 or %3.</source>
        <translation>%1 không phải địa chỉ máy chủ Redis; hãy viết như %2 hoặc %3.</translation>
    </message>
    <message>
        <source>%1 is not an address of a PostgreSQL server; write it like %2 or %3.</source>
        <translation>%1 không phải địa chỉ máy chủ PostgreSQL; hãy viết như %2 hoặc %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Không đọc được %1: %2</translation>
    </message>
    <message>
        <source>%1:%2 is not JSON: %3 Correct it there.</source>
        <translation>%1:%2 không phải JSON: %3 Hãy sửa ở đó.</translation>
    </message>
    <message>
        <source>%1 is too large for a scenario; a scenario has at most 1 MiB.</source>
        <translation>%1 quá lớn cho một kịch bản; kịch bản tối đa 1 MiB.</translation>
    </message>
    <message>
        <source>There is no command “%1”; the commands are: %2.</source>
        <translation>Không có lệnh “%1”; các lệnh là: %2.</translation>
    </message>
    <message>
        <source>“%1” has no option %2.</source>
        <translation>“%1” không có tùy chọn %2.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 cần một giá trị.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 không nhận giá trị.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>Thừa đối số “%1”.</translation>
    </message>
    <message>
        <source>The command comes first: %1, then its options.</source>
        <translation>Lệnh đứng trước: %1, rồi đến các tùy chọn.</translation>
    </message>
    <message>
        <source>Say what to run with %1 or %2; “%3” shows the strategies.</source>
        <translation>Hãy nói chạy gì bằng %1 hoặc %2; “%3” liệt kê các chiến lược.</translation>
    </message>
    <message>
        <source>Say where to write the picture, as in %1.</source>
        <translation>Hãy nói ghi ảnh vào đâu, ví dụ %1.</translation>
    </message>
    <message>
        <source>%1 must be like %2, from %3 to %4, not “%5”.</source>
        <translation>%1 phải có dạng %2, từ %3 đến %4, không phải “%5”.</translation>
    </message>
    <message>
        <source>Give the addresses of both servers or of none: %1 is missing.</source>
        <translation>Hãy cho địa chỉ của cả hai máy chủ hoặc không cho cái nào: thiếu %1.</translation>
    </message>
    <message>
        <source>“%1” shows what can be said.</source>
        <translation>“%1” cho biết có thể viết những gì.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Cách dùng:</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[tùy chọn]</translation>
    </message>
    <message>
        <source>Without a window:</source>
        <translation>Không cần cửa sổ:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Tùy chọn:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Ví dụ:</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the run or its audit failed, 2 usage, 3 a server cannot be reached.</source>
        <translation>Mã thoát: 0 xong, 1 lần chạy hoặc kiểm toán thất bại, 2 sai cách dùng, 3 không tới được máy chủ.</translation>
    </message>
    <message>
        <source>There is no display for the window: set %1, or run without a window, as in %2.</source>
        <translation>Không có màn hình cho cửa sổ: hãy đặt %1, hoặc chạy không cửa sổ, ví dụ %2.</translation>
    </message>
    <message>
        <source>the strategy, as “cachescope list” names it</source>
        <translation>chiến lược, theo tên mà “cachescope list” nêu</translation>
    </message>
    <message>
        <source>a scenario file; the other options go over what it says</source>
        <translation>tệp kịch bản; các tùy chọn khác ghi đè lên nó</translation>
    </message>
    <message>
        <source>how long requests are sent, up to 86400</source>
        <translation>gửi yêu cầu trong bao nhiêu giây, tối đa 86400</translation>
    </message>
    <message>
        <source>how many clients ask, 1 to 10000</source>
        <translation>số client, 1 đến 10000</translation>
    </message>
    <message>
        <source>share of the requests that read, 0 to 1</source>
        <translation>tỷ lệ yêu cầu đọc, 0 đến 1</translation>
    </message>
    <message>
        <source>how many products there are, 1 to 1000000</source>
        <translation>số sản phẩm, 1 đến 1000000</translation>
    </message>
    <message>
        <source>products are chosen by Zipf's law with this exponent, 0 to 5</source>
        <translation>chọn sản phẩm theo luật Zipf với số mũ này, 0 đến 5</translation>
    </message>
    <message>
        <source>the same seed asks for the same products in the same order</source>
        <translation>cùng seed thì hỏi cùng sản phẩm theo cùng thứ tự</translation>
    </message>
    <message>
        <source>write-behind's queue: redis-list or in-memory</source>
        <translation>hàng đợi của write-behind: redis-list hoặc in-memory</translation>
    </message>
    <message>
        <source>write-through: in-transaction, database-first or cache-first</source>
        <translation>write-through: in-transaction, database-first hoặc cache-first</translation>
    </message>
    <message>
        <source>milliseconds added in front of the cache</source>
        <translation>số mili giây thêm trước cache</translation>
    </message>
    <message>
        <source>milliseconds added in front of the database</source>
        <translation>số mili giây thêm trước cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>print the report as one JSON object and nothing else</source>
        <translation>in báo cáo thành một đối tượng JSON, không gì khác</translation>
    </message>
    <message>
        <source>a Redis server of your own (else CACHESCOPE_REDIS, else the sandbox)</source>
        <translation>máy chủ Redis của bạn (nếu không: CACHESCOPE_REDIS, rồi sandbox)</translation>
    </message>
    <message>
        <source>a PostgreSQL server of your own (else CACHESCOPE_POSTGRES, else the sandbox)</source>
        <translation>máy chủ PostgreSQL của bạn (nếu không: CACHESCOPE_POSTGRES, rồi sandbox)</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light hoặc dark</translation>
    </message>
    <message>
        <source>the picture's size in pixels, like 1280x720</source>
        <translation>kích thước ảnh tính bằng pixel, ví dụ 1280x720</translation>
    </message>
    <message>
        <source>en, vi or ar; else the environment's language</source>
        <translation>en, vi hoặc ar; nếu không thì theo môi trường</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>hiện trợ giúp này</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>hiện phiên bản</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>in step</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>▲ cache ahead of the database, not yet saved</source>
        <translation>▲ cache đi trước cơ sở dữ liệu, chưa lưu</translation>
    </message>
    <message>
        <source>✕ stale: the cache holds an older value</source>
        <translation>✕ cũ (stale): cache giữ giá trị cũ hơn</translation>
    </message>
    <message>
        <source>◆ phantom: a value the database never held</source>
        <translation>◆ giá trị ma: cơ sở dữ liệu chưa từng có</translation>
    </message>
    <message>
        <source>□ not cached</source>
        <translation>□ không có trong cache</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>chưa xem đến</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>version %1, price %2, stock %3</source>
        <translation>phiên bản %1, giá %2, tồn kho %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 và %Ln key nữa</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln diverged in this group</source>
        <translation>
            <numerusform>%Ln key bị lệch trong nhóm này</numerusform></translation>
    </message>
    <message>
        <source>reading both stores…</source>
        <translation>đang đọc cả hai kho…</translation>
    </message>
    <message>
        <source>a store does not answer</source>
        <translation>một kho không trả lời</translation>
    </message>
    <message>
        <source>Cache: %1</source>
        <translation>Cache: %1</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>hết hạn sau %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Cơ sở dữ liệu: %1</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, đã %2</translation>
    </message>
    <message>
        <source>%1. In step: %2, cache ahead: %3, stale: %4, phantom: %5, not cached: %6.</source>
        <translation>%1. Khớp: %2, cache đi trước: %3, cũ: %4, giá trị ma: %5, không có trong cache: %6.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Preparing the products…</source>
        <translation>Đang chuẩn bị sản phẩm…</translation>
    </message>
    <message>
        <source>Running for %1…</source>
        <translation>Đang chạy trong %1…</translation>
    </message>
    <message>
        <source>Flushing the queue and looking at both stores…</source>
        <translation>Đang đẩy hàng đợi xuống và xem cả hai kho…</translation>
    </message>
    <message>
        <source>%1 per second, hit rate %2, queue %3</source>
        <translation>%1 mỗi giây, tỷ lệ hit %2, hàng đợi %3</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>p50 %1, p90 %2, p99 %3, longest %4</source>
        <translation>p50 %1, p90 %2, p99 %3, lâu nhất %4</translation>
    </message>
    <message>
        <source>not made: the stores could not be read at the end</source>
        <translation>không làm được: cuối lần chạy không đọc được các kho</translation>
    </message>
    <message>
        <source>passed: %1</source>
        <translation>đạt: %1</translation>
    </message>
    <message>
        <source>FAILED: %1</source>
        <translation>KHÔNG ĐẠT: %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Yêu cầu</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>Tỷ lệ hit</translation>
    </message>
    <message>
        <source>Read latency</source>
        <translation>Độ trễ đọc</translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation>Độ trễ ghi</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng đợi</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Độ lệch</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>Đọc dữ liệu cũ</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>Bản ghi bị mất</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Kiểm toán</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Thất bại</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1, %2, seed %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s)</source>
        <translation>
            <numerusform>%1 key</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the reads and the writes</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 read(s)</source>
        <translation>
            <numerusform>%1 lần đọc</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 write(s)</source>
        <translation>
            <numerusform>%1 lần ghi</numerusform></translation>
    </message>
    <message>
        <source>%1, %2 by %3, %4 statements per request</source>
        <comment>rows loaded, rows saved, statements that saved, an average</comment>
        <translation>%1, %2 bằng %3, %4 câu lệnh mỗi yêu cầu</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) loaded</source>
        <translation>
            <numerusform>nạp %1 dòng</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved</source>
        <translation>
            <numerusform>lưu %1 dòng</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 câu lệnh</numerusform></translation>
    </message>
    <message>
        <source>accepted %1 = saved %2 + merged %3 + queued %4 + dead-lettered %5 + lost %6</source>
        <translation>chấp nhận %1 = lưu %2 + gộp %3 + đang chờ %4 + DLQ %5 + mất %6</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <comment>the reads and writes, the rate</comment>
        <translation>%1, %2 mỗi giây</translation>
    </message>
    <message>
        <source>deepest %1, at the end %2, merged %3, retried %4, dead-lettered %5</source>
        <translation>dài nhất %1, cuối cùng %2, gộp %3, thử lại %4, DLQ %5</translation>
    </message>
    <message>
        <source>at most %1, oldest %2, at the end %3</source>
        <comment>keys, age, keys</comment>
        <translation>nhiều nhất %1, lâu nhất %2, cuối cùng %3</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Starting the sandbox…</source>
        <translation>Đang khởi động sandbox…</translation>
    </message>
    <message>
        <source>Interrupted; a second time ends at once.</source>
        <translation>Đã ngắt; ngắt lần nữa sẽ kết thúc ngay.</translation>
    </message>
    <message>
        <source>The report could not be written to standard output.</source>
        <translation>Không ghi được báo cáo ra standard output.</translation>
    </message>
</context>
<context>
    <name>ScreenshotCommand</name>
    <message>
        <source>the name must end in .png or another kind of picture</source>
        <translation>tên phải kết thúc bằng .png hoặc một loại ảnh khác</translation>
    </message>
    <message>
        <source>Running for %1…</source>
        <translation>Đang chạy trong %1…</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1: %2</source>
        <translation>Không ghi được ảnh vào %1: %2</translation>
    </message>
</context>
<context>
    <name>ServersCommand</name>
    <message>
        <source>%1 ended by itself; the sandbox is closed.</source>
        <translation>%1 tự kết thúc; sandbox đóng lại.</translation>
    </message>
    <message>
        <source>The addresses could not be written to standard output.</source>
        <translation>Không ghi được địa chỉ ra standard output.</translation>
    </message>
    <message>
        <source>Both servers are ready; they stay until you press Ctrl+C.</source>
        <translation>Cả hai máy chủ đã sẵn sàng; chúng chạy đến khi bạn nhấn Ctrl+C.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>look into the cache first; the application fills it</source>
        <translation>xem cache trước; ứng dụng tự điền vào</translation>
    </message>
    <message>
        <source>ask the cache alone; it loads what it lacks</source>
        <translation>chỉ hỏi cache; thiếu gì cache tự nạp</translation>
    </message>
    <message>
        <source>write to the database and the cache, both or neither</source>
        <translation>ghi vào cơ sở dữ liệu và cache, cả hai hoặc không cái nào</translation>
    </message>
    <message>
        <source>write to the cache now, to the database later, in batches</source>
        <translation>ghi vào cache ngay, vào cơ sở dữ liệu sau, theo lô</translation>
    </message>
    <message>
        <source>reload what is read often before it expires</source>
        <translation>nạp lại thứ hay đọc trước khi hết hạn</translation>
    </message>
    <message>
        <source>one transaction: both or neither</source>
        <translation>một giao dịch: cả hai hoặc không</translation>
    </message>
    <message>
        <source>database first, then the cache</source>
        <translation>cơ sở dữ liệu trước, rồi cache</translation>
    </message>
    <message>
        <source>cache first, then the database</source>
        <translation>cache trước, rồi cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>đang xử lý</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>requests / s</source>
        <translation>yêu cầu / s</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>hit rate %1</source>
        <translation>tỷ lệ hit %1</translation>
    </message>
    <message>
        <source>Cache · %1</source>
        <translation>Cache · %1</translation>
    </message>
    <message>
        <source>%1 rows saved / s</source>
        <translation>lưu %1 dòng / s</translation>
    </message>
    <message>
        <source>Database · %1</source>
        <translation>Cơ sở dữ liệu · %1</translation>
    </message>
    <message>
        <source>▼ loader: one load per key at a time</source>
        <translation>▼ loader: mỗi key một lần nạp tại một lúc</translation>
    </message>
    <message>
        <source>◆ refresh zone: after %1 of %2</source>
        <translation>◆ vùng refresh: sau %1 của %2</translation>
    </message>
    <message>
        <source>Press Run: nothing has been asked for yet</source>
        <translation>Nhấn Chạy: chưa có yêu cầu nào</translation>
    </message>
    <message>
        <source>depth %L1</source>
        <translation>độ dài %L1</translation>
    </message>
    <message>
        <source>Write queue</source>
        <translation>Hàng đợi ghi</translation>
    </message>
    <message>
        <source>%1 · oldest %2</source>
        <translation>%1 · lâu nhất %2</translation>
    </message>
    <message>
        <source>in step: %L1</source>
        <translation>khớp: %L1</translation>
    </message>
    <message>
        <source>cache ahead, not yet saved: %L1</source>
        <translation>cache đi trước, chưa lưu: %L1</translation>
    </message>
    <message>
        <source>stale: %L1</source>
        <translation>cũ (stale): %L1</translation>
    </message>
    <message>
        <source>phantom: %L1</source>
        <translation>giá trị ma: %L1</translation>
    </message>
    <message>
        <source>not cached: %L1</source>
        <translation>không có trong cache: %L1</translation>
    </message>
    <message>
        <source>read: hit</source>
        <translation>đọc: hit</translation>
    </message>
    <message>
        <source>read: miss</source>
        <translation>đọc: miss</translation>
    </message>
    <message>
        <source>write</source>
        <translation>ghi</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>lô</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>refresh</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
</context>
<context>
    <name>StrategyList</name>
    <message>
        <source>the application asks the cache, loads a miss itself, deletes after a write</source>
        <translation>ứng dụng hỏi cache, tự nạp khi miss, xóa sau khi ghi</translation>
    </message>
    <message>
        <source>the cache loads a miss by itself, one load per product at a time</source>
        <translation>cache tự nạp khi miss, mỗi sản phẩm một lần nạp tại một lúc</translation>
    </message>
    <message>
        <source>a write goes to database and cache, both or neither</source>
        <translation>lần ghi vào cơ sở dữ liệu và cache, cả hai hoặc không</translation>
    </message>
    <message>
        <source>a write is answered after the cache; the database follows in batches</source>
        <translation>trả lời ngay sau khi ghi cache; cơ sở dữ liệu theo sau từng lô</translation>
    </message>
    <message>
        <source>a product in use is loaded anew shortly before it expires</source>
        <translation>sản phẩm đang dùng được nạp lại ngay trước khi hết hạn</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>The sandbox needs a program that is not installed: %1. Install the packages %2 and %3, or give servers of your own with %4 and %5.</source>
        <translation>Sandbox cần một chương trình chưa được cài: %1. Hãy cài các gói %2 và %3, hoặc chỉ định máy chủ của mình bằng %4 và %5.</translation>
    </message>
    <message>
        <source>The sandbox could not be started (%1). Try again, or give servers of your own with %2 and %3.</source>
        <translation>Không khởi động được sandbox (%1). Hãy thử lại, hoặc chỉ định máy chủ của mình bằng %2 và %3.</translation>
    </message>
    <message>
        <source>It cannot be reached: check that it runs and that host and port are right.</source>
        <translation>Không kết nối được: hãy kiểm tra máy chủ có đang chạy, host và port có đúng không.</translation>
    </message>
    <message>
        <source>It does not answer in time: check the network, and whether the server is overloaded.</source>
        <translation>Không trả lời kịp: hãy kiểm tra mạng và xem máy chủ có quá tải không.</translation>
    </message>
    <message>
        <source>It refuses the user or the password: correct them in the address.</source>
        <translation>Máy chủ từ chối người dùng hoặc mật khẩu: hãy sửa trong địa chỉ.</translation>
    </message>
    <message>
        <source>The database does not exist: create it, or name another one in the address.</source>
        <translation>Cơ sở dữ liệu không tồn tại: hãy tạo nó, hoặc ghi tên khác trong địa chỉ.</translation>
    </message>
    <message>
        <source>It asks for something this build cannot do: without TLS support, use %1.</source>
        <translation>Bản dựng này không làm được điều đó: không có TLS, hãy dùng %1.</translation>
    </message>
    <message>
        <source>It asks for something this build cannot do: use another address.</source>
        <translation>Bản dựng này không làm được điều đó: hãy dùng địa chỉ khác.</translation>
    </message>
    <message>
        <source>It gave an answer that cannot be read: check that the address is that of the right server.</source>
        <translation>Máy chủ trả lời thứ không đọc được: hãy kiểm tra địa chỉ có đúng máy chủ không.</translation>
    </message>
    <message>
        <source>It refused a command: check the user's rights.</source>
        <translation>Máy chủ từ chối một lệnh: hãy kiểm tra quyền của người dùng.</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>một đối tượng trong ngoặc nhọn</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>một số nguyên</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một số</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true hoặc false</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>một chuỗi trong ngoặc kép</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Another Cachescope is running on these servers. Wait until it has finished, or use other servers.</source>
        <translation>Một Cachescope khác đang chạy trên các máy chủ này. Hãy chờ nó xong, hoặc dùng máy chủ khác.</translation>
    </message>
    <message>
        <source>The run could not go on.</source>
        <translation>Không thể chạy tiếp.</translation>
    </message>
    <message>
        <source>%1 is not known; the keys there are: %2.</source>
        <translation>%1 không có; các khóa ở đó là: %2.</translation>
    </message>
    <message>
        <source>%1 stands there twice; keep one of them.</source>
        <translation>%1 có hai lần; hãy giữ lại một.</translation>
    </message>
    <message>
        <source>%1 must be %2, not “%3”.</source>
        <translation>%1 phải là %2, không phải “%3”.</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3, not %4.</source>
        <translation>%1 phải từ %2 đến %3, không phải %4.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; choose one of: %3.</source>
        <translation>%1 không thể là “%2”; hãy chọn một trong: %3.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Không đọc được tệp: %1</translation>
    </message>
    <message>
        <source>Not JSON at %1: %2 Correct it there.</source>
        <translation>Không phải JSON tại %1: %2 Hãy sửa ở đó.</translation>
    </message>
    <message>
        <source>The file is too large for a scenario; a scenario has at most 1 MiB.</source>
        <translation>Tệp quá lớn cho một kịch bản; kịch bản tối đa 1 MiB.</translation>
    </message>
    <message>
        <source>The scenario</source>
        <translation>Kịch bản</translation>
    </message>
</context>
<context>
    <name>cachescope::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>Đóng thông báo</translation>
    </message>
</context>
<context>
    <name>cachescope::CodePanel</name>
    <message>
        <source>What the application does</source>
        <translation>Ứng dụng làm gì</translation>
    </message>
    <message>
        <source>the client waits only this far</source>
        <translation>client chỉ chờ đến đây</translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation>%L1 lần</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>cachescope::HelpDialog</name>
    <message>
        <source>Keys and help</source>
        <translation>Phím và trợ giúp</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>run, pause, go on</source>
        <translation>chạy, tạm dừng, tiếp tục</translation>
    </message>
    <message>
        <source>end the run: flush and audit</source>
        <translation>kết thúc: đẩy hàng đợi và kiểm toán</translation>
    </message>
    <message>
        <source>reset the products, the cache and the queue</source>
        <translation>đặt lại sản phẩm, cache và hàng đợi</translation>
    </message>
    <message>
        <source>choose a strategy</source>
        <translation>chọn chiến lược</translation>
    </message>
    <message>
        <source>slower or faster drawing</source>
        <translation>vẽ chậm hoặc nhanh hơn</translation>
    </message>
    <message>
        <source>stop or go on drawing</source>
        <translation>dừng hoặc vẽ tiếp</translation>
    </message>
    <message>
        <source>move the picture one event on or back</source>
        <translation>đưa hình tới hoặc lùi một sự kiện</translation>
    </message>
    <message>
        <source>present, leave</source>
        <translation>trình chiếu, thoát</translation>
    </message>
    <message>
        <source>open or save a scenario</source>
        <translation>mở hoặc lưu kịch bản</translation>
    </message>
    <message>
        <source>save the window as a picture</source>
        <translation>lưu cửa sổ thành ảnh</translation>
    </message>
    <message>
        <source>next language</source>
        <translation>ngôn ngữ kế tiếp</translation>
    </message>
    <message>
        <source>arrow keys on the stage</source>
        <translation>phím mũi tên trên sân khấu</translation>
    </message>
    <message>
        <source>choose a product and read both stores</source>
        <translation>chọn một sản phẩm và đọc cả hai kho</translation>
    </message>
    <message>
        <source>Slow motion and the pause of the picture change the drawing only: the engine goes on at full speed. The status bar says how many of the requests are drawn.</source>
        <translation>Quay chậm và tạm dừng hình chỉ đổi cách vẽ: engine vẫn chạy hết tốc độ. Thanh trạng thái cho biết bao nhiêu yêu cầu được vẽ.</translation>
    </message>
    <message>
        <source>Ahead: the cache holds a newer version than the database. Stale: an older one. Phantom: one that the database never held. Each is found by reading both stores.</source>
        <translation>Đi trước: cache giữ phiên bản mới hơn cơ sở dữ liệu. Cũ (stale): phiên bản cũ hơn. Giá trị ma: cơ sở dữ liệu chưa từng có. Tất cả đều do đọc cả hai kho mà thấy.</translation>
    </message>
    <message>
        <source>A stale read returned an old version although a newer write had been acknowledged before the read began. A lost write was acknowledged and is in no store at the end.</source>
        <translation>Đọc dữ liệu cũ: trả về phiên bản cũ dù một lần ghi mới hơn đã được xác nhận trước khi bắt đầu đọc. Mất bản ghi: đã xác nhận nhưng cuối cùng không có ở kho nào.</translation>
    </message>
    <message>
        <source>On your own servers only keys under %1 and the schema %2 are touched.</source>
        <translation>Trên máy chủ của bạn chỉ các key dưới %1 và schema %2 bị đụng đến.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>cachescope::KnobPanel</name>
    <message>
        <source>Expiry (TTL)</source>
        <translation>Thời hạn (TTL)</translation>
    </message>
    <message>
        <source>How long a cached product stays before Redis drops it</source>
        <translation>Sản phẩm ở trong cache bao lâu trước khi Redis bỏ đi</translation>
    </message>
    <message>
        <source>Refresh after</source>
        <translation>Refresh sau</translation>
    </message>
    <message>
        <source>A read later than this share of the expiry reloads the value in the background</source>
        <translation>Lần đọc sau phần thời hạn này sẽ nạp lại giá trị ở nền</translation>
    </message>
    <message>
        <source>Order of a write</source>
        <translation>Thứ tự ghi</translation>
    </message>
    <message>
        <source>In a transaction both stores take the write or neither; the other orders can leave them apart</source>
        <translation>Trong giao dịch, cả hai kho nhận lần ghi hoặc không kho nào; các thứ tự khác có thể làm chúng lệch nhau</translation>
    </message>
    <message>
        <source>Write queue</source>
        <translation>Hàng đợi ghi</translation>
    </message>
    <message>
        <source>A list in Redis survives the program; a queue in memory is lost with it</source>
        <translation>Danh sách trong Redis sống sót khi chương trình chết; hàng đợi trong bộ nhớ thì mất theo</translation>
    </message>
    <message>
        <source>Flush every</source>
        <translation>Đẩy xuống mỗi</translation>
    </message>
    <message>
        <source>The worker saves what is queued at least this often</source>
        <translation>Worker lưu những gì đang chờ ít nhất mỗi khoảng này</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Cỡ lô</translation>
    </message>
    <message>
        <source>As soon as this many writes are queued, the worker saves them in one round trip</source>
        <translation>Khi đủ số lần ghi này, worker lưu chúng trong một lượt đi về</translation>
    </message>
    <message>
        <source>Coalescing</source>
        <translation>Gộp ghi</translation>
    </message>
    <message>
        <source>Of several writes of one key in a batch only the newest is saved</source>
        <translation>Trong một lô, nhiều lần ghi cùng key chỉ lưu lần mới nhất</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Số lần thử</translation>
    </message>
    <message>
        <source>How often a batch is tried before its writes become dead letters</source>
        <translation>Một lô được thử mấy lần trước khi vào hàng đợi lỗi (DLQ)</translation>
    </message>
    <message>
        <source>Back-off</source>
        <translation>Giãn cách</translation>
    </message>
    <message>
        <source>The wait before the second attempt; it doubles each time</source>
        <translation>Thời gian chờ trước lần thử thứ hai; mỗi lần gấp đôi</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>in a transaction</source>
        <translation>trong giao dịch</translation>
    </message>
    <message>
        <source>database first</source>
        <translation>cơ sở dữ liệu trước</translation>
    </message>
    <message>
        <source>cache first</source>
        <translation>cache trước</translation>
    </message>
    <message>
        <source>list in Redis</source>
        <translation>danh sách trong Redis</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>trong bộ nhớ</translation>
    </message>
</context>
<context>
    <name>cachescope::Language</name>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>phút</translation>
    </message>
</context>
<context>
    <name>cachescope::LatencyPanel</name>
    <message>
        <source>Cache %1</source>
        <translation>Cache %1</translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation>CSDL %1</translation>
    </message>
    <message>
        <source>No added latency</source>
        <translation>Không thêm độ trễ</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>cố định</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>đều</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>chuẩn</translation>
    </message>
    <message>
        <source>Kind of latency: %1</source>
        <translation>Loại độ trễ: %1</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Latency in milliseconds: %1</source>
        <translation>Độ trễ tính bằng mili giây: %1</translation>
    </message>
    <message>
        <source>Spread in milliseconds: %1</source>
        <translation>Độ phân tán tính bằng mili giây: %1</translation>
    </message>
    <message>
        <source>uniform: half the width; normal: the standard deviation</source>
        <translation>đều: nửa độ rộng; chuẩn: độ lệch chuẩn</translation>
    </message>
    <message>
        <source>Added in front of the server, in the program. Measured and added time are told apart.</source>
        <translation>Thêm ở phía trước máy chủ, trong chương trình. Thời gian đo và thời gian thêm được tách riêng.</translation>
    </message>
</context>
<context>
    <name>cachescope::LiveChart</name>
    <message>
        <source>Save or copy: %1</source>
        <translation>Lưu hoặc sao chép: %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>%1 s trước</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>không có yêu cầu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Lưu thành %1…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Sao chép hình</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Sao chép số liệu</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Lưu biểu đồ</translation>
    </message>
</context>
<context>
    <name>cachescope::MainWindow</name>
    <message>
        <source>Open a scenario</source>
        <translation>Mở kịch bản</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>Kịch bản (*.json)</translation>
    </message>
    <message>
        <source>This scenario cannot be run:</source>
        <translation>Không chạy được kịch bản này:</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Lưu kịch bản</translation>
    </message>
    <message>
        <source>The scenario was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>Chưa lưu được kịch bản vào %1: %2. Hãy chọn thư mục khác hoặc giải phóng dung lượng.</translation>
    </message>
    <message>
        <source>Save the window as a picture</source>
        <translation>Lưu cửa sổ thành ảnh</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Ảnh (*.png)</translation>
    </message>
    <message>
        <source>The picture was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>Chưa lưu được ảnh vào %1: %2. Hãy chọn thư mục khác hoặc giải phóng dung lượng.</translation>
    </message>
    <message>
        <source>Window as a picture… (Ctrl+E)</source>
        <translation>Cửa sổ thành ảnh… (Ctrl+E)</translation>
    </message>
    <message>
        <source>Western digits in Arabic</source>
        <translation>Chữ số phương Tây trong tiếng Ả Rập</translation>
    </message>
    <message>
        <source>Open a scenario… (Ctrl+O)</source>
        <translation>Mở kịch bản… (Ctrl+O)</translation>
    </message>
    <message>
        <source>Save the scenario… (Ctrl+S)</source>
        <translation>Lưu kịch bản… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Servers…</source>
        <translation>Máy chủ…</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>Sáng hoặc tối theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Giảm chuyển động</translation>
    </message>
    <message>
        <source>Keys and help (F1)</source>
        <translation>Phím và trợ giúp (F1)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Tải</translation>
    </message>
    <message>
        <source>Code, knobs and workload</source>
        <translation>Mã, tham số và tải</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Sân khấu</translation>
    </message>
</context>
<context>
    <name>cachescope::RunBar</name>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ Dừng</translation>
    </message>
    <message>
        <source>▶ Go on</source>
        <translation>▶ Tiếp tục</translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation>▶ Chạy</translation>
    </message>
    <message>
        <source>Start a run, or pause and resume the requests (Space)</source>
        <translation>Bắt đầu chạy, hoặc tạm dừng và tiếp tục gửi yêu cầu (phím cách)</translation>
    </message>
    <message>
        <source>■ End</source>
        <translation>■ Kết thúc</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>Kết thúc lần chạy</translation>
    </message>
    <message>
        <source>End the run: finish what is in flight, flush the queue, audit every write (E)</source>
        <translation>Kết thúc: hoàn tất yêu cầu đang xử lý, đẩy hàng đợi, kiểm toán mọi lần ghi (E)</translation>
    </message>
    <message>
        <source>↺ Reset</source>
        <translation>↺ Đặt lại</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Đặt lại</translation>
    </message>
    <message>
        <source>Put every product back to its first version and empty cache and queue (R)</source>
        <translation>Đưa mọi sản phẩm về phiên bản đầu, làm rỗng cache và hàng đợi (R)</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Chậm</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>Quay chậm</translation>
    </message>
    <message>
        <source>How much slower than the run the picture is drawn; the run itself is never slowed (+ and −)</source>
        <translation>Hình được vẽ chậm hơn lần chạy bao nhiêu; bản thân lần chạy không bị chậm (+ và −)</translation>
    </message>
    <message>
        <source>▶ Picture</source>
        <translation>▶ Hình</translation>
    </message>
    <message>
        <source>❚❚ Picture</source>
        <translation>❚❚ Hình</translation>
    </message>
    <message>
        <source>Pause the picture</source>
        <translation>Tạm dừng hình</translation>
    </message>
    <message>
        <source>Stop or go on drawing; the run goes on (.)</source>
        <translation>Dừng hoặc vẽ tiếp; lần chạy vẫn tiếp tục (.)</translation>
    </message>
    <message>
        <source>▸❘ Step</source>
        <translation>▸❘ Bước</translation>
    </message>
    <message>
        <source>Step the picture</source>
        <translation>Bước hình</translation>
    </message>
    <message>
        <source>Move the picture to the next event (Page Down; Page Up goes back). The run goes on.</source>
        <translation>Đưa hình đến sự kiện kế tiếp (Page Down; Page Up lùi lại). Lần chạy vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Added latency: %1</source>
        <translation>Độ trễ thêm: %1</translation>
    </message>
    <message>
        <source>Latency added in front of cache and database, so that what a fast machine hides can be seen</source>
        <translation>Độ trễ thêm vào trước cache và cơ sở dữ liệu, để thấy được điều mà máy nhanh che mất</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Save charts and pictures</source>
        <translation>Lưu biểu đồ và hình</translation>
    </message>
    <message>
        <source>Leave F5</source>
        <translation>Thoát F5</translation>
    </message>
    <message>
        <source>Present F5</source>
        <translation>Chiếu F5</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Trình chiếu</translation>
    </message>
    <message>
        <source>Fill the screen, larger, without the lists (F5)</source>
        <translation>Toàn màn hình, chữ lớn, không có danh sách (F5)</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Ngôn ngữ: %1</translation>
    </message>
    <message>
        <source>Language (Ctrl+L)</source>
        <translation>Ngôn ngữ (Ctrl+L)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Scenario, servers, appearance, help</source>
        <translation>Kịch bản, máy chủ, giao diện, trợ giúp</translation>
    </message>
</context>
<context>
    <name>cachescope::ServerStatusBar</name>
    <message>
        <source>private sandbox</source>
        <translation>sandbox riêng</translation>
    </message>
    <message>
        <source>● %1 %2</source>
        <translation>● %1 %2</translation>
    </message>
    <message>
        <source>◐ %1 connecting again</source>
        <translation>◐ %1 đang kết nối lại</translation>
    </message>
    <message>
        <source>✕ %1 does not answer</source>
        <translation>✕ %1 không trả lời</translation>
    </message>
    <message>
        <source>○ starting…</source>
        <translation>○ đang khởi động…</translation>
    </message>
    <message>
        <source>○ %1 starting…</source>
        <translation>○ %1 đang khởi động…</translation>
    </message>
    <message>
        <source>Audit: the stores could not be read at the end</source>
        <translation>Kiểm toán: cuối lần chạy không đọc được các kho</translation>
    </message>
    <message>
        <source>%1 accepted = %2 saved + %3 merged + %4 queued + %5 dead letters + %6 lost</source>
        <translation>%1 chấp nhận = %2 lưu + %3 gộp + %4 đang chờ + %5 DLQ + %6 mất</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s)</source>
        <translation>
            <numerusform>%Ln lần đọc dữ liệu cũ</numerusform></translation>
    </message>
    <message>
        <source>preparing the stores…</source>
        <translation>đang chuẩn bị các kho…</translation>
    </message>
    <message>
        <source>settling: finishing, flushing, auditing…</source>
        <translation>đang kết thúc: hoàn tất, đẩy xuống, kiểm toán…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s) served</source>
        <translation>
            <numerusform>%Ln lần trả dữ liệu cũ</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation>
            <numerusform>%Ln yêu cầu thất bại</numerusform></translation>
    </message>
    <message>
        <source>%1 fps · %2 of %3 requests / s drawn</source>
        <translation>%1 fps · vẽ %2 trong %3 yêu cầu / s</translation>
    </message>
</context>
<context>
    <name>cachescope::ServersDialog</name>
    <message>
        <source>Servers</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Private sandbox: a Redis and a PostgreSQL of our own, gone with the program</source>
        <translation>Sandbox riêng: Redis và PostgreSQL của chương trình, mất theo chương trình</translation>
    </message>
    <message>
        <source>Servers of your own</source>
        <translation>Máy chủ của bạn</translation>
    </message>
    <message>
        <source>On your servers Cachescope touches only keys that begin with %1 and the schema %2. Passwords go to the desktop's keychain; without one they are asked for in each session.</source>
        <translation>Trên máy chủ của bạn, Cachescope chỉ đụng đến các key bắt đầu bằng %1 và schema %2. Mật khẩu được cất trong keychain của máy; nếu không có thì hỏi lại mỗi phiên.</translation>
    </message>
    <message>
        <source>Use these servers</source>
        <translation>Dùng máy chủ này</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>Địa chỉ của %1</translation>
    </message>
    <message>
        <source>password, if there is one</source>
        <translation>mật khẩu, nếu có</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mật khẩu của %1</translation>
    </message>
    <message>
        <source>✕ This is not an address of such a server (%1). Write it like %2.</source>
        <translation>✕ Đây không phải địa chỉ của loại máy chủ này (%1). Hãy viết như %2.</translation>
    </message>
</context>
<context>
    <name>cachescope::Stage</name>
    <message>
        <source>at %1 s</source>
        <translation>tại %1 s</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>thời gian thực</translation>
    </message>
    <message>
        <source>drawing paused · %1</source>
        <translation>đã dừng hình · %1</translation>
    </message>
    <message>
        <source>slow motion %1, the drawing only</source>
        <translation>quay chậm %1, chỉ phần vẽ</translation>
    </message>
</context>
<context>
    <name>cachescope::StrategyList</name>
    <message>
        <source>FIVE STRATEGIES</source>
        <translation>NĂM CHIẾN LƯỢC</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>Các chiến lược</translation>
    </message>
    <message>
        <source>has run in this session (key %L1)</source>
        <translation>đã chạy trong phiên này (phím %L1)</translation>
    </message>
    <message>
        <source>key %L1</source>
        <translation>phím %L1</translation>
    </message>
</context>
<context>
    <name>cachescope::WorkloadPanel</name>
    <message>
        <source>Loop</source>
        <translation>Vòng</translation>
    </message>
    <message>
        <source>Closed: a client asks again when it has its answer. Open: requests come at a rate, whatever the answers take.</source>
        <translation>Đóng: client hỏi tiếp khi đã có câu trả lời. Mở: yêu cầu đến theo nhịp, bất kể trả lời mất bao lâu.</translation>
    </message>
    <message>
        <source>At most in flight</source>
        <translation>Đang xử lý tối đa</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>How many requests can be under way at once</source>
        <translation>Bao nhiêu yêu cầu có thể chạy cùng lúc</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>Thời gian nghĩ</translation>
    </message>
    <message>
        <source>Pause of a client between an answer and its next request</source>
        <translation>Quãng nghỉ của client giữa câu trả lời và yêu cầu kế tiếp</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Nhịp</translation>
    </message>
    <message>
        <source>Requests that start in a second</source>
        <translation>Số yêu cầu bắt đầu mỗi giây</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Share of reads; the rest are writes</source>
        <translation>Tỷ lệ đọc; còn lại là ghi</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Which products are asked for</source>
        <translation>Sản phẩm nào được hỏi đến</translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation>Số mũ Zipf</translation>
    </message>
    <message>
        <source>0: all alike; 1: the second product half as often as the first, the third a third</source>
        <translation>0: như nhau; 1: sản phẩm thứ hai bằng nửa thứ nhất, thứ ba bằng một phần ba</translation>
    </message>
    <message>
        <source>Hot products</source>
        <translation>Sản phẩm nóng</translation>
    </message>
    <message>
        <source>Share of the products that are hot</source>
        <translation>Tỷ lệ sản phẩm nóng</translation>
    </message>
    <message>
        <source>Hot traffic</source>
        <translation>Lưu lượng nóng</translation>
    </message>
    <message>
        <source>Share of the requests that go to the hot products</source>
        <translation>Tỷ lệ yêu cầu dành cho sản phẩm nóng</translation>
    </message>
    <message>
        <source>Products *</source>
        <translation>Sản phẩm *</translation>
    </message>
    <message>
        <source>Takes effect with the next run</source>
        <translation>Có hiệu lực từ lần chạy sau</translation>
    </message>
    <message>
        <source>Seed *</source>
        <translation>Seed *</translation>
    </message>
    <message>
        <source>The same seed asks for the same products in the same order. Takes effect with the next run.</source>
        <translation>Cùng seed thì hỏi cùng sản phẩm theo cùng thứ tự. Có hiệu lực từ lần chạy sau.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / s</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đóng</translation>
    </message>
    <message>
        <source>open</source>
        <translation>mở</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>đều</translation>
    </message>
    <message>
        <source>hot set</source>
        <translation>nhóm nóng</translation>
    </message>
    <message>
        <source>* with the next run</source>
        <translation>* từ lần chạy sau</translation>
    </message>
</context>
</TS>
