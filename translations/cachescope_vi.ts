<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Alert</name>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>The cache cannot be reached</source>
        <translation>Không kết nối được cache</translation>
    </message>
    <message>
        <source>Latency (p99) above %1</source>
        <translation>Độ trễ (p99) trên %1</translation>
    </message>
    <message>
        <source>Hit rate below %1</source>
        <translation>Tỷ lệ hit dưới %1</translation>
    </message>
    <message>
        <source>Redis uses more than %1 MiB</source>
        <translation>Redis dùng hơn %1 MiB</translation>
    </message>
    <message>
        <source>More than %1 writes in the queue</source>
        <translation>Hơn %1 lượt ghi trong hàng đợi</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>cache away</source>
        <translation>mất cache</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>độ trễ</translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation>tỷ lệ hit</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>bộ nhớ</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>hàng đợi</translation>
    </message>
    <message>
        <source>%1 %2 at %3 s: %4</source>
        <comment>a sign, Error or Warning, a time, the cause</comment>
        <translation>%1 %2 lúc %3 giây: %4</translation>
    </message>
    <message>
        <source>✓ Over at %1 s: %2; the worst was %3</source>
        <comment>a time, the cause, a figure</comment>
        <translation>✓ Hết lúc %1 giây: %2; tệ nhất là %3</translation>
    </message>
    <message>
        <source>%1 Still so at the end of the run: %2; the worst was %3</source>
        <comment>a sign, the cause, a figure</comment>
        <translation>%1 Vẫn còn khi lần chạy kết thúc: %2; tệ nhất là %3</translation>
    </message>
</context>
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
    <message>
        <source>thin: p50 measured</source>
        <comment>the thin lines of the chart, without the latency that was added</comment>
        <translation>nét mảnh: p50 đo được</translation>
    </message>
    <message>
        <source>deleted</source>
        <extracomment>products that the database has deleted and the cache still holds</extracomment>
        <translation>đã xóa</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>products of which the cache says that they do not exist</extracomment>
        <translation>bị che</translation>
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
        <source>the same seed asks for the same products in the same order</source>
        <translation>cùng seed thì hỏi cùng sản phẩm theo cùng thứ tự</translation>
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
        <source>the picture&apos;s size in pixels, like 1280x720</source>
        <translation>kích thước ảnh tính bằng pixel, ví dụ 1280x720</translation>
    </message>
    <message>
        <source>%1; else the environment&apos;s language</source>
        <translation>%1; nếu không thì theo môi trường</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>hiện trợ giúp này</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>hiện phiên bản</translation>
    </message>
    <message>
        <source>the strategies to compare, like cache-aside,write-behind; else all five</source>
        <translation>các chiến lược cần so sánh, như cache-aside,write-behind; nếu không thì cả năm</translation>
    </message>
    <message>
        <source>compares settings of one field, like knobs.batchSize=1,100</source>
        <translation>so sánh các giá trị của một trường, như knobs.batchSize=1,100</translation>
    </message>
    <message>
        <source>how many times each is run, 1 to 50; the spread is told</source>
        <translation>mỗi chiến lược chạy bao nhiêu lần, 1 đến 50; có báo độ dao động</translation>
    </message>
    <message>
        <source>seconds before each run&apos;s figures begin, 0 to 3600</source>
        <translation>số giây trước khi số liệu của mỗi lần chạy bắt đầu, 0 đến 3600</translation>
    </message>
    <message>
        <source>a fault like “kill redis at 2 for 1”; may be given more than once</source>
        <translation>một sự cố như “kill redis at 2 for 1”; có thể cho nhiều lần</translation>
    </message>
    <message>
        <source>the sandbox&apos;s Redis keeps an append-only file</source>
        <translation>Redis của sandbox giữ tệp append-only</translation>
    </message>
    <message>
        <source>record the run in this file, for “cachescope replay”</source>
        <translation>ghi hình lần chạy vào tệp này, để xem bằng “cachescope replay”</translation>
    </message>
    <message>
        <source>a lesson on what goes wrong: first the fault, then the remedy</source>
        <translation>một bài học về điều trục trặc: lỗi trước, cách khắc phục sau</translation>
    </message>
    <message>
        <source>how many schedules are run at most, 1 to 10000000</source>
        <translation>chạy nhiều nhất bao nhiêu lịch, 1 đến 10000000</translation>
    </message>
    <message>
        <source>writes the shortest schedule of each outcome there, as a scenario</source>
        <translation>ghi lịch ngắn nhất của mỗi kết quả vào đó, dưới dạng kịch bản</translation>
    </message>
    <message>
        <source>save the report and its pictures in this folder</source>
        <translation>lưu báo cáo và các hình của nó vào thư mục này</translation>
    </message>
    <message>
        <source>Runs strategies one after the other on the same requests and tells which is best at what.</source>
        <translation>Lần lượt chạy các chiến lược trên cùng các yêu cầu và cho biết cái nào tốt nhất ở điểm nào.</translation>
    </message>
    <message>
        <source>Runs every interleaving of a few requests on live servers and tells how they end.</source>
        <translation>Chạy mọi cách xen kẽ của vài yêu cầu trên máy chủ thật và cho biết chúng kết thúc thế nào.</translation>
    </message>
    <message>
        <source>Shows a recording in the window; needs no server.</source>
        <translation>Cho xem một bản ghi hình trong cửa sổ; không cần máy chủ.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 đi cùng %2.</translation>
    </message>
    <message>
        <source>Say which recording to show, as in %1.</source>
        <translation>Hãy cho biết bản ghi hình nào, như %1.</translation>
    </message>
    <message>
        <source>Say which requests to interleave, as in %1.</source>
        <translation>Hãy cho biết những yêu cầu nào cần xen kẽ, như %1.</translation>
    </message>
    <message>
        <source>%1 says how to save; say where with %2.</source>
        <translation>%1 cho biết lưu dạng nào; hãy nêu nơi lưu bằng %2.</translation>
    </message>
    <message>
        <source>The fault %1 needs the sandbox: leave the addresses out, or choose another fault.</source>
        <translation>Sự cố %1 cần sandbox: hãy bỏ các địa chỉ, hoặc chọn sự cố khác.</translation>
    </message>
    <message>
        <source>Exit status: 0 all was measured, 1 not all of it, 2 usage, 3 a server cannot be reached.</source>
        <translation>Mã thoát: 0 đã đo hết, 1 chưa đo hết, 2 sai cách dùng, 3 không kết nối được máy chủ.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the run or its audit failed, 2 usage, 3 a server cannot be reached, 4 it crashed as a fault told it to.</source>
        <translation>Mã thoát: 0 xong, 1 lần chạy hoặc kiểm toán thất bại, 2 dùng sai, 3 không kết nối được máy chủ, 4 sập theo yêu cầu của một sự cố.</translation>
    </message>
    <message>
        <source>what to save, like png,html: png, svg, pdf, csv, json, html; of a run also gif</source>
        <translation>lưu những gì, như png,html: png, svg, pdf, csv, json, html; với một lần chạy còn có gif</translation>
    </message>
    <message>
        <source>PostgreSQL waits for its disk at every commit (fsync on)</source>
        <translation>PostgreSQL chờ đĩa ghi xong ở mỗi lần commit (bật fsync)</translation>
    </message>
    <message>
        <source>what to save, like png,csv: png, svg, pdf, csv, json</source>
        <translation>lưu gì, như png,csv: png, svg, pdf, csv, json</translation>
    </message>
    <message>
        <source>write down each acknowledged write, for a check from outside</source>
        <translation>ghi lại từng bản ghi đã xác nhận, để kiểm tra từ bên ngoài</translation>
    </message>
    <message>
        <source>leave out the runs with a slow database that measure what the source claims of writes</source>
        <translation>bỏ các lượt chạy với cơ sở dữ liệu chậm, vốn để đo điều tài liệu nói về thao tác ghi</translation>
    </message>
    <message>
        <source>run each again while the process, the cache and the database are killed: what is lost</source>
        <translation>chạy lại từng chiến lược khi tiến trình, cache và cơ sở dữ liệu bị tắt đột ngột: mất bao nhiêu bản ghi</translation>
    </message>
    <message>
        <source>how large a PNG is, 0.5 to 8; else 2</source>
        <translation>độ lớn của ảnh PNG, từ 0.5 đến 8; nếu không nói thì 2</translation>
    </message>
    <message>
        <source>the lesson&apos;s readers, writes or keys; else its own number</source>
        <translation>số trình đọc, lần ghi hay key của bài học; nếu không thì số của chính bài</translation>
    </message>
    <message>
        <source>%1 does not go with %2: a lesson brings a scenario of its own, and is neither recorded nor exported. Leave one of them out.</source>
        <translation>%1 không đi cùng %2: bài học có kịch bản riêng, không ghi hình và không xuất ra tệp được. Hãy bỏ một trong hai.</translation>
    </message>
    <message>
        <source>The lesson %1 has no number to choose: leave %2 out.</source>
        <translation>Bài học %1 không có con số nào để chọn: hãy bỏ %2.</translation>
    </message>
    <message>
        <source>%1 does not go with a scenario that is a schedule: leave it out.</source>
        <translation>%1 không đi cùng một kịch bản là lịch các bước: hãy bỏ nó.</translation>
    </message>
    <message>
        <source>The fault %1 would come after the end of the run: choose an earlier time or a longer run.</source>
        <translation>Sự cố %1 sẽ đến sau khi lần chạy kết thúc: hãy chọn lúc sớm hơn hoặc chạy lâu hơn.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>before the last of several alternatives</comment>
        <translation> hoặc </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between alternatives</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>how long requests are sent, up to %1</source>
        <translation>gửi yêu cầu trong bao nhiêu giây, tối đa %1</translation>
    </message>
    <message>
        <source>how many clients ask, %1 to %2</source>
        <translation>số client, %1 đến %2</translation>
    </message>
    <message>
        <source>share of the requests that read, %1 to %2</source>
        <translation>tỷ lệ yêu cầu đọc, %1 đến %2</translation>
    </message>
    <message>
        <source>how many products there are, %1 to %2</source>
        <translation>số sản phẩm, %1 đến %2</translation>
    </message>
    <message>
        <source>products are chosen by Zipf&apos;s law with this exponent, %1 to %2</source>
        <translation>chọn sản phẩm theo luật Zipf với số mũ này, %1 đến %2</translation>
    </message>
    <message>
        <source>write-behind&apos;s queue: %1</source>
        <translation>hàng đợi của write-behind: %1</translation>
    </message>
    <message>
        <source>write-through: %1</source>
        <translation>write-through: %1</translation>
    </message>
    <message>
        <source>%1; may be given more than once</source>
        <translation>%1; có thể cho nhiều lần</translation>
    </message>
    <message>
        <source>Prints the JSON Schema of scenario files, for an editor or another program.</source>
        <translation>In JSON Schema của tệp kịch bản, cho trình soạn thảo hoặc chương trình khác.</translation>
    </message>
    <message>
        <source>what to interleave, like &quot;read 1; write 1&quot;; also create 1, delete 1, write 1 price = 1999, write 1 stock = 5, evict 1, flush, warm 1, write 1 fails</source>
        <translation>những gì cần xen kẽ, như &quot;read 1; write 1&quot;; cũng có create 1, delete 1, write 1 price = 1999, write 1 stock = 5, evict 1, flush, warm 1, write 1 fails</translation>
    </message>
</context>
<context>
    <name>CompareCommand</name>
    <message>
        <source>What the source claims</source>
        <translation>Tài liệu nói gì</translation>
    </message>
    <message>
        <source>What is taught of them</source>
        <translation>Điều được dạy về chúng</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Caching strategies compared</source>
        <translation>So sánh các chiến lược caching</translation>
    </message>
    <message>
        <source>Claimed: %1</source>
        <translation>Tài liệu nói: %1</translation>
    </message>
    <message>
        <source>Taught, and measured</source>
        <translation>Được dạy, và đo được</translation>
    </message>
    <message>
        <source>What the figures show</source>
        <translation>Số liệu cho thấy gì</translation>
    </message>
    <message>
        <source>medium: stale until the expiry when an invalidation is missed</source>
        <translation>trung bình: cũ (stale) đến hết TTL nếu lỡ một lần vô hiệu hóa</translation>
    </message>
    <message>
        <source>the first read is slow, the next ones are fast; a write waits for the database</source>
        <translation>lần đọc đầu chậm, các lần sau nhanh; ghi phải chờ cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>low, but in every place that reads</source>
        <translation>thấp, nhưng ở mọi chỗ có đọc</translation>
    </message>
    <message>
        <source>mostly read, and the cache may fail</source>
        <translation>chủ yếu là đọc, và cache được phép hỏng</translation>
    </message>
    <message>
        <source>medium: as cache-aside</source>
        <translation>trung bình: như cache-aside</translation>
    </message>
    <message>
        <source>as cache-aside; one load per product at a time</source>
        <translation>như cache-aside; mỗi sản phẩm chỉ nạp một lần tại một thời điểm</translation>
    </message>
    <message>
        <source>medium: the cache needs a loader, the application stays simple</source>
        <translation>trung bình: cache cần một loader, ứng dụng vẫn đơn giản</translation>
    </message>
    <message>
        <source>mostly read, by many places in the same way</source>
        <translation>chủ yếu là đọc, ở nhiều chỗ theo cùng một cách</translation>
    </message>
    <message>
        <source>high: both stores take a write or neither</source>
        <translation>cao: cả hai kho nhận bản ghi, hoặc không kho nào</translation>
    </message>
    <message>
        <source>reads after writes are hits; a write pays for both stores</source>
        <translation>đọc sau khi ghi là hit; ghi phải trả giá cho cả hai kho</translation>
    </message>
    <message>
        <source>medium: a failed write must be undone</source>
        <translation>trung bình: ghi hỏng phải được hoàn lại</translation>
    </message>
    <message>
        <source>stock, prices: nobody may read an old value</source>
        <translation>tồn kho, giá: không ai được đọc giá trị cũ</translation>
    </message>
    <message>
        <source>low: the database lags behind the cache</source>
        <translation>thấp: cơ sở dữ liệu đi sau cache</translation>
    </message>
    <message>
        <source>the fastest writes; the database sees batches</source>
        <translation>ghi nhanh nhất; cơ sở dữ liệu chỉ thấy các lô</translation>
    </message>
    <message>
        <source>high: queue, worker, retries, dead letters</source>
        <translation>cao: queue, worker, thử lại, dead letter</translation>
    </message>
    <message>
        <source>very many writes, and losing a few is bearable</source>
        <translation>ghi rất nhiều, và mất vài bản ghi vẫn chịu được</translation>
    </message>
    <message>
        <source>products in demand never miss; the others do</source>
        <translation>sản phẩm được hỏi nhiều không bao giờ miss; số còn lại thì có</translation>
    </message>
    <message>
        <source>medium: reloads in the background</source>
        <translation>trung bình: nạp lại ở nền</translation>
    </message>
    <message>
        <source>the same few products all the time, and a miss is dear</source>
        <translation>luôn là vài sản phẩm đó, và mỗi lần miss đều đắt</translation>
    </message>
    <message>
        <source>No difference: all have %1.</source>
        <translation>Không khác biệt: tất cả đều là %1.</translation>
    </message>
    <message>
        <source>No difference: the ranges of the rounds meet, so what is seen may be chance.</source>
        <translation>Không khác biệt: khoảng dao động của các vòng chạm nhau, nên điều thấy được có thể là ngẫu nhiên.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln sản phẩm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln round(s)</source>
        <translation>
            <numerusform>%Ln vòng</numerusform>
        </translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>Tính nhất quán</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Hiệu năng</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>Độ phức tạp</translation>
    </message>
    <message>
        <source>Use it for</source>
        <translation>Dùng cho</translation>
    </message>
    <message>
        <source>Read latency, p50</source>
        <translation>Độ trễ đọc, p50</translation>
    </message>
    <message>
        <source>Read latency, p99</source>
        <translation>Độ trễ đọc, p99</translation>
    </message>
    <message>
        <source>Write latency, p50</source>
        <translation>Độ trễ ghi, p50</translation>
    </message>
    <message>
        <source>Write latency, p99</source>
        <translation>Độ trễ ghi, p99</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Yêu cầu mỗi giây</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>Tỷ lệ hit</translation>
    </message>
    <message>
        <source>Database statements per request</source>
        <translation>Câu lệnh CSDL trên mỗi yêu cầu</translation>
    </message>
    <message>
        <source>Keys diverged at once</source>
        <translation>Số key lệch cùng lúc</translation>
    </message>
    <message>
        <source>Longest divergence</source>
        <translation>Độ lệch lâu nhất</translation>
    </message>
    <message>
        <source>Deepest queue</source>
        <translation>Hàng đợi dài nhất</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>Lượt đọc dữ liệu cũ</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>Bản ghi bị mất</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Yêu cầu thất bại</translation>
    </message>
    <message>
        <source>A GET from the cache, p50</source>
        <translation>Một lệnh GET từ cache, p50</translation>
    </message>
    <message>
        <source>A row loaded from the database, p50</source>
        <translation>Nạp một dòng từ cơ sở dữ liệu, p50</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from the lowest to the highest</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 is best with %2</source>
        <comment>a strategy, a figure</comment>
        <translation>%1 tốt nhất với %2</translation>
    </message>
    <message>
        <source>%1 are best with %2 each</source>
        <comment>several strategies, a figure</comment>
        <translation>%1 tốt nhất, mỗi cái %2</translation>
    </message>
    <message>
        <source>%1; %2 is last with %3, a factor of %4.</source>
        <translation>%1; %2 đứng cuối với %3, chênh %4 lần.</translation>
    </message>
    <message>
        <source>%1; %2 is last with %3.</source>
        <translation>%1; %2 đứng cuối với %3.</translation>
    </message>
    <message>
        <source>%1 One round only: it may be chance.</source>
        <translation>%1 Chỉ một vòng: có thể là ngẫu nhiên.</translation>
    </message>
    <message>
        <source>The database answers in about %1, Redis in about %2: %3 times.</source>
        <translation>Cơ sở dữ liệu trả lời trong khoảng %1, Redis trong khoảng %2: %3 lần.</translation>
    </message>
    <message>
        <source>Not measured here: no request that was traced asked both stores.</source>
        <translation>Chưa đo ở đây: không yêu cầu nào được theo dõi hỏi cả hai kho.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) in each run, at times that count from its beginning.</source>
        <translation>
            <numerusform>%Ln sự cố trong mỗi lần chạy, thời điểm tính từ lúc bắt đầu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor(s)</source>
        <translation>
            <numerusform>%Ln bộ xử lý</numerusform>
        </translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>sandbox</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Không đọc được %1: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a comparison.</source>
        <translation>%1 quá lớn đối với một bản so sánh.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not JSON at %2.</source>
        <translation>%1 bị hỏng: không phải JSON tại %2.</translation>
    </message>
    <message>
        <source>%1 is no comparison; choose a file that was saved as one.</source>
        <translation>%1 không phải bản so sánh; hãy chọn tệp đã lưu dưới dạng so sánh.</translation>
    </message>
    <message>
        <source>%1 has the form %2, this program reads form %3; measure again, or open it with the program that saved it.</source>
        <translation>%1 có dạng %2, chương trình này đọc dạng %3; hãy đo lại, hoặc mở bằng chương trình đã lưu nó.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 is missing or wrong.</source>
        <translation>%1 bị hỏng: %2 thiếu hoặc sai.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>Chưa đo gì cả</translation>
    </message>
    <message>
        <source>Workload %1; %2 reads; %3, keys %4, seed %5.</source>
        <comment>the loop, a share, the products, how they are chosen, a number</comment>
        <translation>Tải %1; %2 đọc; %3, cách chọn key: %4, seed %5.</translation>
    </message>
    <message>
        <source>No latency added.</source>
        <translation>Không cộng thêm độ trễ.</translation>
    </message>
    <message>
        <source>Latency added: cache %1, database %2.</source>
        <translation>Độ trễ cộng thêm: cache %1, cơ sở dữ liệu %2.</translation>
    </message>
    <message>
        <source>All knobs as the program has them.</source>
        <translation>Mọi tham số giữ mặc định của chương trình.</translation>
    </message>
    <message>
        <source>Knobs turned: %1.</source>
        <translation>Tham số đã chỉnh: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 after a warm-up of %3 that stands in no figure, on fresh stores. The figure is the median of the rounds, behind it the lowest and the highest.</source>
        <translation>%1, mỗi vòng %2, sau phần làm nóng %3 không tính vào số liệu nào, trên kho dữ liệu mới. Số liệu là trung vị của các vòng, phía sau là giá trị thấp nhất và cao nhất.</translation>
    </message>
    <message>
        <source>Not complete: this is what was measured before it ended.</source>
        <translation>Chưa đầy đủ: đây là những gì đo được trước khi kết thúc.</translation>
    </message>
    <message>
        <source>These were measured under different conditions: the figures do not tell the machines apart alone.</source>
        <translation>Các kết quả này được đo trong điều kiện khác nhau: khác biệt không chỉ do máy.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a strategy, a machine</comment>
        <translation>%1 trên %2</translation>
    </message>
    <message>
        <source>%1 with a slow database, for the source&apos;s claim, %2 left</source>
        <comment>a strategy, a time</comment>
        <translation>%1 với cơ sở dữ liệu chậm, để kiểm chứng tài liệu, còn %2</translation>
    </message>
    <message>
        <source>%1 – %2, round %3 of %4, %5 left</source>
        <comment>a strategy, what is killed, a number, a number, a time</comment>
        <translation>%1 – %2, vòng %3 trên %4, còn %5</translation>
    </message>
    <message>
        <source>%1, round %2 of %3, %4 left</source>
        <comment>a strategy, a number, a number, a time</comment>
        <translation>%1, vòng %2 trên %3, còn %4</translation>
    </message>
    <message>
        <source>%1 under %2</source>
        <comment>a time, a strategy</comment>
        <translation>%1 với %2</translation>
    </message>
    <message>
        <source>nothing under %1</source>
        <comment>a strategy</comment>
        <translation>chưa đo với %1</translation>
    </message>
    <message>
        <source>Measured here, with %1 added to the database&apos;s part of each write: %2; %3 times.</source>
        <translation>Đo tại đây, cộng %1 vào phần cơ sở dữ liệu của mỗi lần ghi: %2; gấp %3 lần.</translation>
    </message>
    <message>
        <source>Measured here, without the latency that was added: %1 and %2; %3 times.</source>
        <translation>Đo tại đây, không tính độ trễ cộng thêm: %1 và %2; gấp %3 lần.</translation>
    </message>
    <message>
        <source>With it the application waited %1 and %2.</source>
        <translation>Tính cả phần cộng thêm, ứng dụng đã chờ %1 và %2.</translation>
    </message>
    <message>
        <source>Not measured: the rounds with kills were not made.</source>
        <translation>Chưa đo: không chạy các vòng có tắt đột ngột.</translation>
    </message>
    <message>
        <source>Not measured: nothing is killed on servers that are not the sandbox&apos;s.</source>
        <translation>Chưa đo: không tắt gì trên máy chủ không thuộc sandbox.</translation>
    </message>
    <message>
        <source>When the database takes about %1 for a write, a write takes about %2: %3 times.</source>
        <translation>Khi cơ sở dữ liệu mất khoảng %1 cho một lần ghi, mỗi lần ghi mất khoảng %2: gấp %3 lần.</translation>
    </message>
    <message>
        <source>Not measured here: the runs with so slow a database were not made.</source>
        <translation>Chưa đo tại đây: không chạy các lượt với cơ sở dữ liệu chậm như vậy.</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>a strategy, the name of a knob, its setting</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Lost when the process is killed</source>
        <translation>Mất khi tiến trình bị tắt</translation>
    </message>
    <message>
        <source>Lost when the cache is killed</source>
        <translation>Mất khi cache bị tắt</translation>
    </message>
    <message>
        <source>Lost when the database is killed</source>
        <translation>Mất khi cơ sở dữ liệu bị tắt</translation>
    </message>
    <message>
        <source>The same GET without added latency</source>
        <translation>Cùng lệnh GET, không tính độ trễ cộng thêm</translation>
    </message>
    <message>
        <source>The same row without added latency</source>
        <translation>Cùng dòng đó, không tính độ trễ cộng thêm</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two figures</comment>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>%1 are best and cannot be told apart (%2)</source>
        <comment>several strategies, a figure or its range</comment>
        <translation>%1 tốt nhất và không phân biệt được (%2)</translation>
    </message>
    <message>
        <source>Between the dashed lines: measured. Before: warm-up. After: the queue is flushed.</source>
        <translation>Giữa hai đường gạch: phần được đo. Trước đó: làm nóng. Sau đó: đẩy hàng đợi xuống.</translation>
    </message>
    <message>
        <source>Of the writes %1.</source>
        <comment>shares of the writes</comment>
        <translation>Trong số lần ghi: %1.</translation>
    </message>
    <message>
        <source>Ids asked for: %1.</source>
        <comment>a range</comment>
        <translation>Các id được hỏi: %1.</translation>
    </message>
</context>
<context>
    <name>DecisionGuide</name>
    <message>
        <source>How old may what is read be?</source>
        <translation>Dữ liệu đọc được phép cũ đến đâu?</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Độ cũ</translation>
    </message>
    <message>
        <source>never old: the newest value only</source>
        <translation>không được cũ: chỉ giá trị mới nhất</translation>
    </message>
    <message>
        <source>a moment old</source>
        <translation>cũ một thoáng</translation>
    </message>
    <message>
        <source>some minutes old</source>
        <translation>cũ vài phút</translation>
    </message>
    <message>
        <source>How much is written?</source>
        <translation>Ghi nhiều đến mức nào?</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>little: nearly all requests read</source>
        <translation>ít: hầu hết yêu cầu là đọc</translation>
    </message>
    <message>
        <source>some</source>
        <translation>vừa phải</translation>
    </message>
    <message>
        <source>very much, more than the database likes</source>
        <translation>rất nhiều, hơn mức cơ sở dữ liệu muốn</translation>
    </message>
    <message>
        <source>May a write that was answered be lost when something breaks?</source>
        <translation>Bản ghi đã được xác nhận có được phép mất khi có sự cố không?</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Mất mát</translation>
    </message>
    <message>
        <source>never</source>
        <translation>không bao giờ</translation>
    </message>
    <message>
        <source>a few, rarely</source>
        <translation>vài bản ghi, hiếm khi</translation>
    </message>
    <message>
        <source>Is it known what will be read?</source>
        <translation>Có biết trước sẽ đọc gì không?</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Truy cập</translation>
    </message>
    <message>
        <source>no: anything, with few repeats</source>
        <translation>không: bất cứ thứ gì, ít lặp lại</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>tôi không biết</translation>
    </message>
    <message>
        <source>yes: the same few all the time</source>
        <translation>có: luôn là vài thứ đó</translation>
    </message>
    <message>
        <source>What does a miss cost?</source>
        <translation>Một lần miss tốn bao nhiêu?</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>Miss</translation>
    </message>
    <message>
        <source>little: the database is quick</source>
        <translation>ít: cơ sở dữ liệu nhanh</translation>
    </message>
    <message>
        <source>much: somebody waits noticeably</source>
        <translation>nhiều: có người phải chờ thấy rõ</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <comment>a question&apos;s short name, the answer, the points</comment>
        <translation>%1 – %2 (%3)</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two reasons</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>ExploreCommand</name>
    <message>
        <source>The search was ended early: there are more.</source>
        <translation>Việc tìm kiếm dừng sớm: vẫn còn nữa.</translation>
    </message>
    <message>
        <source>%1 schedules run, %2 a second</source>
        <translation>đã chạy %1 lịch, %2 mỗi giây</translation>
    </message>
    <message>
        <source>Running every interleaving…</source>
        <translation>Đang chạy mọi cách xen kẽ…</translation>
    </message>
    <message>
        <source>Interleavings: %1, of them run: %2, left out as equivalent: %3; in %4 (%5 a second).</source>
        <translation>Số cách xen kẽ: %1, trong đó đã chạy: %2, bỏ vì tương đương: %3; trong %4 (%5 mỗi giây).</translation>
    </message>
    <message>
        <source>Interleavings: at least %1, of them run: %2, left out as equivalent: %3; in %4 (%5 a second).</source>
        <translation>Số cách xen kẽ: ít nhất %1, trong đó đã chạy: %2, bỏ vì tương đương: %3; trong %4 (%5 mỗi giây).</translation>
    </message>
    <message>
        <source>The scenario was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>Chưa lưu được kịch bản vào %1: %2. Hãy chọn thư mục khác hoặc giải phóng dung lượng.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1 đọc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln sản phẩm</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder or free some space; a file of that name is as it was.</source>
        <translation>Chưa ghi được %1: %2. Hãy chọn thư mục khác hoặc giải phóng dung lượng; tệp cùng tên vẫn như cũ.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the name must end in one of %2.</source>
        <translation>Không ghi được %1: tên phải kết thúc bằng một trong %2.</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>Lưu thành %1…</translation>
    </message>
    <message>
        <source>Save as %1, %2…</source>
        <translation>Lưu thành %1, %2…</translation>
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
        <source>The folder %1 cannot be made; choose another one.</source>
        <translation>Không tạo được thư mục %1; hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>at %1 s</source>
        <translation>tại %1 s</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>thời gian thực</translation>
    </message>
    <message>
        <source>%1 of %2 requests / s drawn</source>
        <translation>vẽ %1 trong %2 yêu cầu / s</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Sân khấu</translation>
    </message>
    <message>
        <source>The frames do not fit into memory; close another program and save again.</source>
        <translation>Bộ nhớ không đủ chỗ cho các khung hình; hãy đóng một chương trình khác rồi lưu lại.</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>Đơn vị: %1</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>Kịch bản: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Lưu lúc: %1</translation>
    </message>
    <message>
        <source>one line for each tile</source>
        <translation>mỗi ô một dòng</translation>
    </message>
    <message>
        <source>A schedule is not animated: choose %1 or %2 instead of %3.</source>
        <translation>Một lịch không có hình động: hãy chọn %1 hoặc %2 thay cho %3.</translation>
    </message>
    <message>
        <source>of the writes %1</source>
        <comment>shares of the writes</comment>
        <translation>trong số lần ghi: %1</translation>
    </message>
    <message>
        <source>ids %1</source>
        <comment>a range</comment>
        <translation>id %1</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>%1 ms ± %2 ms</source>
        <translation>%1 ms ± %2 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>product %1</source>
        <translation>sản phẩm %1</translation>
    </message>
    <message>
        <source>%1 MB, %2</source>
        <translation>%1 MB, %2</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Độ trễ</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Connection cut</source>
        <translation>Đứt kết nối</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Bị diệt</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>Sập</translation>
    </message>
    <message>
        <source>Key evicted</source>
        <translation>Key bị loại</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Giới hạn bộ nhớ</translation>
    </message>
    <message>
        <source>Full disk</source>
        <translation>Đầy đĩa</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a fault · where it strikes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Add latency: %1</source>
        <translation>Thêm độ trễ: %1</translation>
    </message>
    <message>
        <source>Fail %1 of the steps</source>
        <translation>Làm hỏng %1 số bước</translation>
    </message>
    <message>
        <source>Cut the connection</source>
        <translation>Ngắt kết nối</translation>
    </message>
    <message>
        <source>Pause the server</source>
        <translation>Tạm dừng máy chủ</translation>
    </message>
    <message>
        <source>Crash without a flush</source>
        <translation>Sập mà không flush</translation>
    </message>
    <message>
        <source>Evict %1</source>
        <translation>Loại %1</translation>
    </message>
    <message>
        <source>Limit the memory: %1</source>
        <translation>Giới hạn bộ nhớ: %1</translation>
    </message>
    <message>
        <source>Fill the disk</source>
        <translation>Làm đầy đĩa</translation>
    </message>
    <message>
        <source>Every step to this server waits on our side first.</source>
        <translation>Mọi bước đến máy chủ này phải chờ ở phía chương trình trước.</translation>
    </message>
    <message>
        <source>So many of the steps fail on our side; the server never hears of them.</source>
        <translation>Từng ấy bước hỏng ở phía chương trình; máy chủ không hề biết đến chúng.</translation>
    </message>
    <message>
        <source>The connections of the run are closed and stay closed.</source>
        <translation>Các kết nối của lần chạy bị đóng và không mở lại.</translation>
    </message>
    <message>
        <source>All processes of the server stop where they are (SIGSTOP).</source>
        <translation>Mọi tiến trình của máy chủ dừng tại chỗ (SIGSTOP).</translation>
    </message>
    <message>
        <source>All processes of the server die at once (signal 9).</source>
        <translation>Mọi tiến trình của máy chủ chết ngay lập tức (tín hiệu 9).</translation>
    </message>
    <message>
        <source>The run is dropped: nothing is flushed, and what was in memory is gone.</source>
        <translation>Lần chạy bị bỏ: không flush gì cả, những gì trong bộ nhớ đều mất.</translation>
    </message>
    <message>
        <source>Its key is deleted from the cache.</source>
        <translation>Key của nó bị xóa khỏi cache.</translation>
    </message>
    <message>
        <source>Above it the cache evicts keys or refuses writes.</source>
        <translation>Vượt quá thì cache loại key hoặc từ chối ghi.</translation>
    </message>
    <message>
        <source>The database cannot make its files larger: the system forbids it, and the disk stays as it is.</source>
        <translation>Cơ sở dữ liệu không thể làm tệp lớn thêm: hệ thống cấm, còn đĩa vẫn như cũ.</translation>
    </message>
    <message>
        <source>%1: could not be made</source>
        <translation>%1: không tạo được</translation>
    </message>
    <message>
        <source>%1: could not be made (%2)</source>
        <translation>%1: không tạo được (%2)</translation>
    </message>
    <message>
        <source>%1: at %2 s</source>
        <translation>%1: tại %2 s</translation>
    </message>
    <message>
        <source>%1: since %2 s</source>
        <translation>%1: từ %2 s</translation>
    </message>
    <message>
        <source>%1: from %2 s to %3 s</source>
        <translation>%1: từ %2 s đến %3 s</translation>
    </message>
    <message>
        <source>Only in the sandbox: Cachescope never touches the processes or the settings of servers that are not its own.</source>
        <translation>Chỉ trong sandbox: Cachescope không bao giờ động đến tiến trình hay cài đặt của máy chủ không phải của mình.</translation>
    </message>
    <message>
        <source>Kill the server, then restart it</source>
        <translation>Diệt máy chủ, sau đó khởi động lại</translation>
    </message>
</context>
<context>
    <name>HeldWords</name>
    <message>
        <source>version %1, price %2, stock %3</source>
        <translation>phiên bản %1, giá %2, tồn kho %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>what the cache or the database holds of a product</extracomment>
        <translation>không có gì</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>the version of a part of a product that was never written</extracomment>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>absent (deleted at version %1)</source>
        <translation>đánh dấu không tồn tại (đã xóa ở phiên bản %1)</translation>
    </message>
    <message>
        <source>absent</source>
        <extracomment>what the cache holds of a product: that it does not exist</extracomment>
        <translation>đánh dấu không tồn tại</translation>
    </message>
    <message>
        <source>nothing (deleted at version %1)</source>
        <translation>không có gì (đã xóa ở phiên bản %1)</translation>
    </message>
    <message>
        <source>versions of its parts: price %1, stock %2, the rest %3</source>
        <extracomment>%1, %2 and %3 are versions</extracomment>
        <translation>phiên bản từng phần: giá %1, tồn kho %2, phần còn lại %3</translation>
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
    <message numerus="yes">
        <source>%Ln diverged in this group</source>
        <translation>
            <numerusform>%Ln key bị lệch trong nhóm này</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1, the worst of %Ln</source>
        <translation>
            <numerusform>%1, lệch nặng nhất trong %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, one of %Ln</source>
        <translation>
            <numerusform>%1, một trong %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>in the picture: %1</source>
        <translation>trong hình: %1</translation>
    </message>
    <message>
        <source>in the stores, now:</source>
        <translation>trong hai kho, ngay lúc này:</translation>
    </message>
    <message>
        <source>Shift and the arrow keys: the others of the group</source>
        <translation>Shift và các phím mũi tên: các sản phẩm khác của nhóm</translation>
    </message>
    <message>
        <source>− deleted in the database, still cached</source>
        <translation>− đã xóa trong cơ sở dữ liệu, cache vẫn còn</translation>
    </message>
    <message>
        <source>∅ hidden: the cache says there is no such product</source>
        <translation>∅ bị che: cache nói không có sản phẩm này</translation>
    </message>
    <message>
        <source>· in neither</source>
        <extracomment>neither in the cache nor in the database</extracomment>
        <translation>· không có ở cả hai</translation>
    </message>
    <message>
        <source>Deleted in the database, still cached: %1, hidden: %2, in neither: %3.</source>
        <translation>Đã xóa trong cơ sở dữ liệu mà cache vẫn còn: %1, bị che: %2, không có ở cả hai: %3.</translation>
    </message>
</context>
<context>
    <name>LabCommand</name>
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
        <translation>Không ghi được báo cáo ra đầu ra chuẩn.</translation>
    </message>
    <message>
        <source>Saved in %1.</source>
        <translation>Đã lưu vào %1.</translation>
    </message>
</context>
<context>
    <name>LaneRow</name>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>done: read version %1, which is stale</source>
        <translation>xong: đọc phiên bản %1, đã cũ</translation>
    </message>
    <message>
        <source>done: read version %1</source>
        <translation>xong: đọc phiên bản %1</translation>
    </message>
    <message>
        <source>done: wrote version %1</source>
        <translation>xong: ghi phiên bản %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>waits for a lock before %1</source>
        <translation>chờ khóa trước %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>tiếp theo: %1</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>đang thực hiện</translation>
    </message>
    <message>
        <source>waits for the load of another</source>
        <translation>chờ lần nạp của yêu cầu khác</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Bước</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Phím %1</translation>
    </message>
    <message>
        <source>Request %1: %2</source>
        <translation>Yêu cầu %1: %2</translation>
    </message>
    <message>
        <source>the queue is full: waits until a flush has made room</source>
        <translation>hàng đợi đầy: chờ đến khi một lần flush giải phóng chỗ</translation>
    </message>
    <message>
        <source>done: created with version %1</source>
        <translation>xong: tạo với phiên bản %1</translation>
    </message>
    <message>
        <source>done: deleted with version %1</source>
        <translation>xong: xóa với phiên bản %1</translation>
    </message>
    <message>
        <source>done: there is one already</source>
        <translation>xong: sản phẩm đã có sẵn</translation>
    </message>
    <message>
        <source>done: the answer “no such product” is stale</source>
        <translation>xong: câu trả lời “không có sản phẩm này” đã cũ</translation>
    </message>
    <message>
        <source>done: there is no such product</source>
        <translation>xong: không có sản phẩm này</translation>
    </message>
</context>
<context>
    <name>LessonCommand</name>
    <message>
        <source>The fault: %1</source>
        <translation>Lỗi: %1</translation>
    </message>
    <message>
        <source>The remedy: %1</source>
        <translation>Cách khắc phục: %1</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>queries that reached the database</source>
        <translation>truy vấn tới cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>readers at once</source>
        <translation>trình đọc cùng lúc</translation>
    </message>
    <message>
        <source>requests that failed</source>
        <translation>yêu cầu thất bại</translation>
    </message>
    <message>
        <source>time</source>
        <translation>thời gian</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>lần đọc</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>key</translation>
    </message>
    <message>
        <source>most queries within 50 ms</source>
        <translation>nhiều truy vấn nhất trong 50 ms</translation>
    </message>
    <message>
        <source>reloads of one key</source>
        <translation>lần nạp lại một key</translation>
    </message>
    <message>
        <source>acknowledged writes lost</source>
        <translation>bản ghi đã xác nhận bị mất</translation>
    </message>
    <message>
        <source>writes acknowledged</source>
        <translation>lần ghi đã xác nhận</translation>
    </message>
    <message>
        <source>writes found again at the next start</source>
        <translation>bản ghi tìm lại được ở lần khởi động sau</translation>
    </message>
    <message>
        <source>deepest queue, in writes</source>
        <translation>hàng đợi sâu nhất, theo số lần ghi</translation>
    </message>
    <message>
        <source>the alarm rings above</source>
        <translation>chuông báo reo khi vượt</translation>
    </message>
    <message>
        <source>stale reads served</source>
        <translation>lần đọc dữ liệu cũ</translation>
    </message>
    <message>
        <source>keys with a value that never existed</source>
        <translation>key có giá trị chưa từng tồn tại</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>lần ghi</translation>
    </message>
    <message>
        <source>keys still cached</source>
        <translation>key vẫn còn trong cache</translation>
    </message>
    <message>
        <source>keys deleted</source>
        <translation>key đã xóa</translation>
    </message>
    <message>
        <source>interleavings that leave a stale value</source>
        <translation>cách xen kẽ để lại giá trị cũ</translation>
    </message>
    <message>
        <source>interleavings that lose a write</source>
        <translation>cách xen kẽ làm mất bản ghi</translation>
    </message>
    <message>
        <source>interleavings there are</source>
        <translation>tổng số cách xen kẽ</translation>
    </message>
    <message>
        <source>interleavings run</source>
        <translation>cách xen kẽ đã chạy</translation>
    </message>
    <message>
        <source>writers at once</source>
        <translation>trình ghi cùng lúc</translation>
    </message>
    <message>
        <source>alarms that rang</source>
        <translation>số lần báo động</translation>
    </message>
</context>
<context>
    <name>NoEffect</name>
    <message>
        <source>%1 has no effect: %2 has no queue.</source>
        <translation>%1 không có tác dụng: %2 không có hàng đợi.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 saves in batches.</source>
        <translation>%1 không có tác dụng: %2 lưu theo lô.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not offer single-flight.</source>
        <translation>%1 không có tác dụng: %2 không có tùy chọn single-flight.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not invalidate the cached copy.</source>
        <translation>%1 không có tác dụng: %2 không vô hiệu hóa bản sao trong cache.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 has an expiry of its own.</source>
        <translation>%1 không có tác dụng: %2 có thời hạn riêng.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not refresh before the expiry.</source>
        <translation>%1 không có tác dụng: %2 không làm mới trước khi hết hạn.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not write to the cache and the database in one request.</source>
        <translation>%1 không có tác dụng: %2 không ghi cả cache lẫn cơ sở dữ liệu trong cùng một yêu cầu.</translation>
    </message>
    <message>
        <source>%1 has no effect: there is no circuit breaker.</source>
        <translation>%1 không có tác dụng: không có bộ ngắt mạch.</translation>
    </message>
    <message>
        <source>%1 has no effect: look-ups are not retried.</source>
        <translation>%1 không có tác dụng: lần đọc cache không được thử lại.</translation>
    </message>
    <message>
        <source>%1 has no effect: the loop is open.</source>
        <translation>%1 không có tác dụng: vòng đang mở.</translation>
    </message>
    <message>
        <source>%1 has no effect: the loop is closed.</source>
        <translation>%1 không có tác dụng: vòng đang đóng.</translation>
    </message>
    <message>
        <source>%1 has no effect: products are not chosen by Zipf&apos;s law.</source>
        <translation>%1 không có tác dụng: sản phẩm không được chọn theo luật Zipf.</translation>
    </message>
    <message>
        <source>%1 has no effect: there is no hot set.</source>
        <translation>%1 không có tác dụng: không có nhóm nóng.</translation>
    </message>
    <message>
        <source>%1 has no effect: no latency is added there.</source>
        <translation>%1 không có tác dụng: ở đó không thêm độ trễ.</translation>
    </message>
    <message>
        <source>%1 has no effect: the added latency does not vary.</source>
        <translation>%1 không có tác dụng: độ trễ thêm vào không thay đổi.</translation>
    </message>
    <message>
        <source>%1 has no effect: the scenario is a schedule, not a workload.</source>
        <translation>%1 không có tác dụng: kịch bản này là một lịch thực thi, không phải workload.</translation>
    </message>
    <message>
        <source>%1 has no effect: it would begin after the end of the run.</source>
        <translation>%1 không có tác dụng: nó bắt đầu sau khi lần chạy kết thúc.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not cache what is written.</source>
        <translation>%1 không có tác dụng: %2 không đưa giá trị vừa ghi vào cache.</translation>
    </message>
    <message>
        <source>%1 has no effect: all requests are reads.</source>
        <translation>%1 không có tác dụng: mọi yêu cầu đều là đọc.</translation>
    </message>
</context>
<context>
    <name>PatternWords</name>
    <message>
        <source>shared loads</source>
        <translation>lần nạp dùng chung</translation>
    </message>
    <message>
        <source>waits for a lock</source>
        <translation>chờ khóa</translation>
    </message>
    <message>
        <source>kept out, not newer</source>
        <translation>bị chặn, không mới hơn</translation>
    </message>
    <message>
        <source>waits for room</source>
        <translation>chờ chỗ trống</translation>
    </message>
    <message>
        <source>hits on absence</source>
        <translation>hit “không tồn tại”</translation>
    </message>
    <message>
        <source>look-ups retried</source>
        <translation>lần đọc cache thử lại</translation>
    </message>
    <message>
        <source>reads by fallback</source>
        <translation>đọc dự phòng (fallback)</translation>
    </message>
    <message>
        <source>refused, circuit open</source>
        <translation>bị từ chối, mạch mở</translation>
    </message>
    <message>
        <source>circuit closed</source>
        <translation>mạch đóng</translation>
    </message>
    <message>
        <source>circuit open, probe in %1</source>
        <translation>mạch mở, thử lại sau %1</translation>
    </message>
    <message>
        <source>circuit open, the next one probes</source>
        <translation>mạch mở, yêu cầu kế tiếp sẽ thử</translation>
    </message>
    <message>
        <source>circuit half-open, a probe is under way</source>
        <translation>mạch nửa mở, đang thử</translation>
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
    <name>RecordingWords</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>Không đọc được %1: %2</translation>
    </message>
    <message>
        <source>%1 is not a recording of Cachescope. Recordings end in %2.</source>
        <translation>%1 không phải bản ghi hình của Cachescope. Tên bản ghi hình kết thúc bằng %2.</translation>
    </message>
    <message>
        <source>%1 was made by a later version of Cachescope. Update the program to open it.</source>
        <translation>%1 do một phiên bản Cachescope mới hơn tạo ra. Hãy cập nhật chương trình để mở.</translation>
    </message>
    <message>
        <source>%1 is too large for a recording.</source>
        <translation>%1 quá lớn đối với một bản ghi hình.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2): get another copy of it.</source>
        <translation>%1 bị hỏng (%2): hãy lấy một bản khác.</translation>
    </message>
    <message>
        <source>The recording is full: it holds %1 events. What came after %2 s is in it as figures, tiles and charts only.</source>
        <translation>Bản ghi hình đã đầy: nó chứa %1 sự kiện. Những gì sau giây thứ %2 chỉ còn số liệu, ô và biểu đồ.</translation>
    </message>
    <message>
        <source>The recording is full: it holds %1 minutes and ends before the run does.</source>
        <translation>Bản ghi hình đã đầy: nó chứa %1 phút và kết thúc trước lần chạy.</translation>
    </message>
    <message>
        <source>The recording was made by a later version of Cachescope. What this one does not know is left out, %1 entries in all: update the program to see them.</source>
        <translation>Bản ghi hình này do một phiên bản Cachescope mới hơn tạo ra. Những gì phiên bản này không biết được bỏ qua, tổng cộng %1 mục: hãy cập nhật chương trình để xem chúng.</translation>
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
            <numerusform>%1 key</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the reads and the writes</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 read(s)</source>
        <translation>
            <numerusform>%1 lần đọc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 write(s)</source>
        <translation>
            <numerusform>%1 lần ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 by %3, %4 statements per request</source>
        <comment>rows loaded, rows saved, statements that saved, an average</comment>
        <translation>%1, %2 bằng %3, %4 câu lệnh mỗi yêu cầu</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) loaded</source>
        <translation>
            <numerusform>nạp %1 dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved</source>
        <translation>
            <numerusform>lưu %1 dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 câu lệnh</numerusform>
        </translation>
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
    <message>
        <source>%1, outdated for at most %2</source>
        <comment>stale reads, a time</comment>
        <translation>%1, lỗi thời lâu nhất %2</translation>
    </message>
    <message>
        <source>Reads back in time</source>
        <translation>Lượt đọc lùi về quá khứ</translation>
    </message>
    <message>
        <source>Own writes missed</source>
        <translation>Lượt ghi của chính mình không thấy</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>of it measured</source>
        <comment>read latency</comment>
        <translation>trong đó đo được</translation>
    </message>
    <message>
        <source>of it measured</source>
        <comment>write latency</comment>
        <translation>trong đó đo được</translation>
    </message>
    <message>
        <source>Saved of an earlier program</source>
        <translation>Đã lưu của chương trình trước</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>Mẫu (pattern)</translation>
    </message>
    <message>
        <source>whole products %1, created %2, deleted %3, price alone %4, stock alone %5</source>
        <comment>counts of writes by what they do</comment>
        <translation>cả sản phẩm %1, tạo %2, xóa %3, chỉ giá %4, chỉ tồn kho %5</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Answered “no such product”</source>
        <translation>Trả lời “không có sản phẩm này”</translation>
    </message>
    <message>
        <source>Answered “already there”</source>
        <translation>Trả lời “đã có sẵn”</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>The recording was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>Chưa lưu được bản ghi hình vào %1: %2. Hãy chọn thư mục khác hoặc giải phóng dung lượng.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>Không ghi được tệp %1: %2</translation>
    </message>
    <message>
        <source>Only %1 of the %2 moves of the schedule could be made; then a request was to move that could not.</source>
        <translation>Chỉ đi được %1 trong %2 bước của lịch; sau đó đến lượt một yêu cầu không đi tiếp được.</translation>
    </message>
    <message>
        <source>Of %1 acknowledged writes, only %2 stand in the file %3. Free some space and run again.</source>
        <translation>Trong %1 lần ghi đã xác nhận, chỉ có %2 nằm trong tệp %3. Hãy giải phóng dung lượng rồi chạy lại.</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>open: %1 requests per second</source>
        <translation>mở: %1 yêu cầu mỗi giây</translation>
    </message>
    <message numerus="yes">
        <source>closed: %Ln client(s), think time %1</source>
        <translation>
            <numerusform>đóng: %Ln client, thời gian nghĩ %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Chiến lược</translation>
    </message>
    <message>
        <source>Requests sent for</source>
        <translation>Gửi yêu cầu trong</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Tải</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Latency added to the cache</source>
        <translation>Độ trễ thêm vào cache</translation>
    </message>
    <message>
        <source>Latency added to the database</source>
        <translation>Độ trễ thêm vào cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>private sandbox</source>
        <translation>sandbox riêng</translation>
    </message>
    <message>
        <source>A run of %1</source>
        <translation>Một lần chạy %1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Kịch bản</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Máy chủ</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Hình</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Chạy lại</translation>
    </message>
    <message>
        <source>These lines, saved as a file, repeat this run: %1</source>
        <translation>Lưu các dòng này thành tệp để chạy lại: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: the name must end in one of %2.</source>
        <translation>Không ghi được %1: tên phải kết thúc bằng một trong %2.</translation>
    </message>
    <message>
        <source>Requests of the schedule</source>
        <translation>Các yêu cầu của lịch</translation>
    </message>
    <message>
        <source>Order of their steps</source>
        <translation>Thứ tự các bước</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>hot set: %1 of the products get %2 of the requests</source>
        <translation>tập nóng: %1 sản phẩm nhận %2 yêu cầu</translation>
    </message>
    <message>
        <source>Of the writes</source>
        <translation>Trong số lần ghi</translation>
    </message>
    <message>
        <source>Ids asked for</source>
        <translation>Các id được hỏi</translation>
    </message>
    <message>
        <source>%1 create a product</source>
        <extracomment>%1 is a share of the writes</extracomment>
        <translation>%1 tạo sản phẩm</translation>
    </message>
    <message>
        <source>%1 delete one</source>
        <extracomment>%1 is a share of the writes</extracomment>
        <translation>%1 xóa sản phẩm</translation>
    </message>
    <message>
        <source>%1 change the price or the stock alone</source>
        <extracomment>%1 is a share of the writes</extracomment>
        <translation>%1 chỉ đổi giá hoặc tồn kho</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the range of the product ids that are asked for</extracomment>
        <translation>%1 đến %2</translation>
    </message>
</context>
<context>
    <name>ScenarioField</name>
    <message>
        <source>Expiry (TTL), refresh-ahead</source>
        <translation>Thời hạn (TTL), refresh-ahead</translation>
    </message>
    <message>
        <source>Version guard of a batch</source>
        <translation>Kiểm tra phiên bản của lô</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>Yêu cầu mỗi giây</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Kind of the cache&apos;s added latency</source>
        <translation>Kiểu độ trễ cộng vào cache</translation>
    </message>
    <message>
        <source>Latency added to the cache</source>
        <translation>Độ trễ cộng vào cache</translation>
    </message>
    <message>
        <source>Spread of the cache&apos;s added latency</source>
        <translation>Độ phân tán của độ trễ cộng vào cache</translation>
    </message>
    <message>
        <source>Kind of the database&apos;s added latency</source>
        <translation>Kiểu độ trễ cộng vào cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Latency added to the database</source>
        <translation>Độ trễ cộng vào cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Spread of the database&apos;s added latency</source>
        <translation>Độ phân tán của độ trễ cộng vào cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Redis keeps an append-only file</source>
        <translation>Redis giữ tệp append-only</translation>
    </message>
    <message>
        <source>Circuit stays open for</source>
        <translation>Mạch mở trong</translation>
    </message>
    <message>
        <source>First pause before a retry</source>
        <translation>Lần nghỉ đầu trước khi thử lại</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Chiến lược</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>Thời lượng lần chạy</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Takes effect with the next run</source>
        <translation>Có hiệu lực từ lần chạy sau</translation>
    </message>
    <message>
        <source>Products *</source>
        <translation>Sản phẩm *</translation>
    </message>
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
        <source>After a write</source>
        <translation>Sau khi ghi</translation>
    </message>
    <message>
        <source>What becomes of the cached copy when the database has been written</source>
        <translation>Bản sao trong cache ra sao sau khi đã ghi cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Set only if newer</source>
        <translation>Chỉ SET khi mới hơn</translation>
    </message>
    <message>
        <source>An older value never replaces a newer one in the cache</source>
        <translation>Giá trị cũ không bao giờ thay giá trị mới hơn trong cache</translation>
    </message>
    <message>
        <source>Version guard</source>
        <translation>Chốt phiên bản</translation>
    </message>
    <message>
        <source>An UPDATE never replaces a newer version of the row</source>
        <translation>UPDATE không bao giờ ghi đè phiên bản mới hơn của hàng</translation>
    </message>
    <message>
        <source>A batch may replace a newer version of a row</source>
        <translation>Một lô có thể ghi đè phiên bản mới hơn của hàng</translation>
    </message>
    <message>
        <source>Batch without version guard</source>
        <translation>Lô không có chốt phiên bản</translation>
    </message>
    <message>
        <source>Lock per key</source>
        <translation>Khóa theo từng key</translation>
    </message>
    <message>
        <source>One request at a time loads or writes a product; the others wait</source>
        <translation>Mỗi lúc chỉ một yêu cầu nạp hoặc ghi một sản phẩm; các yêu cầu khác chờ</translation>
    </message>
    <message>
        <source>Failed batch to the end</source>
        <translation>Lô lỗi về cuối hàng</translation>
    </message>
    <message>
        <source>A batch that could not be saved goes behind newer writes, which it may then overwrite</source>
        <translation>Lô không lưu được bị xếp sau các lệnh ghi mới hơn, rồi có thể ghi đè chúng</translation>
    </message>
    <message>
        <source>Single-flight</source>
        <translation>Single-flight</translation>
    </message>
    <message>
        <source>Readers who miss the same product share one load</source>
        <translation>Các lượt đọc cùng trượt một sản phẩm dùng chung một lần nạp</translation>
    </message>
    <message>
        <source>Spread of the expiry</source>
        <translation>Độ lệch thời hạn</translation>
    </message>
    <message>
        <source>Each expiry is longer or shorter by up to this share, so that not all end together</source>
        <translation>Mỗi thời hạn dài hoặc ngắn hơn tối đa bằng tỷ lệ này, để không hết hạn cùng lúc</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>Cache absence for</source>
        <translation>Nhớ “không có” trong</translation>
    </message>
    <message>
        <source>A product that does not exist is not looked for in the database again so long</source>
        <translation>Trong thời gian này, sản phẩm không tồn tại sẽ không bị tìm lại trong cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Longest queue</source>
        <translation>Hàng đợi dài nhất</translation>
    </message>
    <message>
        <source>Writes wait while so many are queued (back-pressure)</source>
        <translation>Lệnh ghi phải chờ khi hàng đợi đã có ngần ấy (back-pressure)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>Take by pop</source>
        <translation>Lấy bằng pop</translation>
    </message>
    <message>
        <source>No processing list keeps the batch: a crash before it is saved loses it</source>
        <translation>Không danh sách xử lý nào giữ lô: sập trước khi lưu là mất</translation>
    </message>
    <message>
        <source>Cache what was refused</source>
        <translation>Cache cả giá trị bị từ chối</translation>
    </message>
    <message>
        <source>The cache gets the value although the database refused it</source>
        <translation>Cache vẫn nhận giá trị dù cơ sở dữ liệu đã từ chối</translation>
    </message>
    <message>
        <source>Circuit opens after</source>
        <translation>Mạch mở sau</translation>
    </message>
    <message>
        <source>So many failures to reach the cache, one after the other, open the circuit: the cache is left alone</source>
        <translation>Chừng ấy lần liên tiếp không tới được cache thì mạch mở: không ai hỏi cache nữa</translation>
    </message>
    <message>
        <source>never: no circuit breaker</source>
        <translation>không bao giờ: không có bộ ngắt mạch</translation>
    </message>
    <message>
        <source>Then one request may try the cache; an answer closes the circuit</source>
        <translation>Sau đó một yêu cầu được thử cache; có câu trả lời thì mạch đóng lại</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Mở trong</translation>
    </message>
    <message>
        <source>Retries of a look-up</source>
        <translation>Số lần thử đọc lại</translation>
    </message>
    <message>
        <source>A look-up that does not reach the cache is tried again so often, then the database answers</source>
        <translation>Lần đọc không tới được cache sẽ được thử lại chừng ấy lần, rồi cơ sở dữ liệu trả lời</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không</translation>
    </message>
    <message>
        <source>Before the first retry; it doubles each time</source>
        <translation>Trước lần thử lại đầu tiên; mỗi lần sau dài gấp đôi</translation>
    </message>
    <message>
        <source>First pause</source>
        <translation>Lần nghỉ đầu</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Vòng</translation>
    </message>
    <message>
        <source>Closed: a client asks again when it has its answer. Open: requests come at a rate, whatever the answers take.</source>
        <translation>Đóng: client hỏi tiếp khi đã có câu trả lời. Mở: yêu cầu đến theo nhịp, bất kể trả lời mất bao lâu.</translation>
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
        <source>Requests that start in a second</source>
        <translation>Số yêu cầu bắt đầu mỗi giây</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Nhịp</translation>
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
        <source>The same seed asks for the same products in the same order. Takes effect with the next run.</source>
        <translation>Cùng seed thì hỏi cùng sản phẩm theo cùng thứ tự. Có hiệu lực từ lần chạy sau.</translation>
    </message>
    <message>
        <source>Seed *</source>
        <translation>Seed *</translation>
    </message>
    <message>
        <source>Alert: latency above</source>
        <translation>Cảnh báo: độ trễ trên</translation>
    </message>
    <message>
        <source>Alert: hit rate below</source>
        <translation>Cảnh báo: tỷ lệ hit dưới</translation>
    </message>
    <message>
        <source>Alert: memory of Redis above</source>
        <translation>Cảnh báo: bộ nhớ của Redis trên</translation>
    </message>
    <message>
        <source>Alert: queue longer than</source>
        <translation>Cảnh báo: hàng đợi dài hơn</translation>
    </message>
    <message>
        <source>Requests of the schedule</source>
        <translation>Các yêu cầu của lịch thực thi</translation>
    </message>
    <message>
        <source>Order of the steps</source>
        <translation>Thứ tự các bước</translation>
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
    <message>
        <source>delete it (right)</source>
        <translation>xóa (đúng)</translation>
    </message>
    <message>
        <source>update it</source>
        <translation>cập nhật</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>để nguyên</translation>
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
        <source>fixed</source>
        <translation>cố định</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>chuẩn</translation>
    </message>
    <message>
        <source>At most in flight</source>
        <translation>Đang xử lý tối đa</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>Cách khắc phục</translation>
    </message>
    <message>
        <source>When the cache is silent</source>
        <translation>Khi cache không trả lời</translation>
    </message>
    <message>
        <source>Mistakes to watch</source>
        <translation>Lỗi để quan sát</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation>Zipf</translation>
    </message>
    <message>
        <source>Write of one part</source>
        <translation>Ghi một phần</translation>
    </message>
    <message>
        <source>What is put into the cache and the queue when the price or the stock is written alone</source>
        <translation>Khi chỉ ghi giá hoặc tồn kho, cache và hàng đợi nhận gì</translation>
    </message>
    <message>
        <source>Worker saves updates only</source>
        <translation>Worker chỉ lưu lệnh cập nhật</translation>
    </message>
    <message>
        <source>Creations and deletions are dropped from the queue</source>
        <translation>Lệnh tạo và lệnh xóa bị bỏ khỏi hàng đợi</translation>
    </message>
    <message>
        <source>Creations</source>
        <translation>Tạo</translation>
    </message>
    <message>
        <source>Share of the writes that create a product; there may be one already</source>
        <translation>Tỷ lệ lần ghi tạo sản phẩm; có thể sản phẩm đã có sẵn</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Share of the writes that delete a product</source>
        <translation>Tỷ lệ lần ghi xóa sản phẩm</translation>
    </message>
    <message>
        <source>Writes of one part</source>
        <translation>Lần ghi một phần</translation>
    </message>
    <message>
        <source>Share of the writes that change one part alone: half of them the price, half the stock</source>
        <translation>Tỷ lệ lần ghi chỉ đổi một phần: một nửa đổi giá, một nửa đổi tồn kho</translation>
    </message>
    <message>
        <source>Ids asked for</source>
        <translation>Các id được hỏi</translation>
    </message>
    <message>
        <source>Ids from 1 to this one; those above the number of products do not exist until they are created. Takes effect with the next run.</source>
        <translation>Các id từ 1 đến số này; id lớn hơn số sản phẩm chưa tồn tại cho đến khi được tạo. Có hiệu lực từ lần chạy sau.</translation>
    </message>
    <message>
        <source>Ids asked for *</source>
        <translation>Các id được hỏi *</translation>
    </message>
    <message>
        <source>as many as products</source>
        <translation>bằng số sản phẩm</translation>
    </message>
    <message>
        <source>the part alone (right)</source>
        <translation>chỉ phần đó (đúng)</translation>
    </message>
    <message>
        <source>the saved row with it</source>
        <translation>dòng đã lưu cộng phần đó</translation>
    </message>
    <message>
        <source>the part as the product</source>
        <translation>phần đó như cả sản phẩm</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>lost write</source>
        <translation>mất bản ghi</translation>
    </message>
    <message>
        <source>phantom value in the cache</source>
        <translation>giá trị ma trong cache</translation>
    </message>
    <message>
        <source>stale value in the cache</source>
        <translation>giá trị cũ trong cache</translation>
    </message>
    <message>
        <source>stale read served</source>
        <translation>đã trả dữ liệu cũ</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>miss</source>
        <translation>miss</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>refused: a newer version stands there</source>
        <translation>bị từ chối: đã có phiên bản mới hơn</translation>
    </message>
    <message>
        <source>hit, version %1</source>
        <translation>hit, phiên bản %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>phiên bản %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>đọc %1</translation>
    </message>
    <message>
        <source>write %1, refused</source>
        <translation>ghi %1, bị từ chối</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>ghi %1</translation>
    </message>
    <message>
        <source>evict %1</source>
        <translation>đẩy %1 khỏi cache</translation>
    </message>
    <message>
        <source>flush, refused</source>
        <translation>đẩy hàng đợi, bị từ chối</translation>
    </message>
    <message>
        <source>flush</source>
        <translation>đẩy hàng đợi</translation>
    </message>
    <message>
        <source>%1 is cached</source>
        <translation>%1 đã có trong cache</translation>
    </message>
    <message>
        <source>refresh of %1</source>
        <translation>làm mới %1</translation>
    </message>
    <message>
        <source>in the background</source>
        <translation>trong nền</translation>
    </message>
    <message>
        <source>The search cannot be trusted and was ended: played again, the same order went another way. Something expires meanwhile; choose a longer expiry.</source>
        <translation>Việc tìm kiếm không còn đáng tin và đã dừng: chạy lại, cùng một thứ tự lại đi hướng khác. Có giá trị hết hạn giữa chừng; hãy chọn thời hạn (TTL) dài hơn.</translation>
    </message>
    <message>
        <source>The search was ended: a schedule does not come to its end within %1 steps.</source>
        <translation>Việc tìm kiếm đã dừng: có lịch không kết thúc trong %1 bước.</translation>
    </message>
    <message>
        <source>hit: there is no such product</source>
        <translation>hit: không có sản phẩm này</translation>
    </message>
    <message>
        <source>refused: the circuit is open</source>
        <translation>bị từ chối: mạch đang mở</translation>
    </message>
    <message>
        <source>create %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>tạo %1</translation>
    </message>
    <message>
        <source>delete %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>xóa %1</translation>
    </message>
    <message>
        <source>write the price of %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>ghi giá của %1</translation>
    </message>
    <message>
        <source>write the stock of %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>ghi tồn kho của %1</translation>
    </message>
    <message>
        <source>create %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>tạo %1, bị từ chối</translation>
    </message>
    <message>
        <source>delete %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>xóa %1, bị từ chối</translation>
    </message>
    <message>
        <source>write the price of %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>ghi giá của %1, bị từ chối</translation>
    </message>
    <message>
        <source>write the stock of %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>ghi tồn kho của %1, bị từ chối</translation>
    </message>
    <message>
        <source>deleted product is back</source>
        <translation>sản phẩm đã xóa lại xuất hiện</translation>
    </message>
    <message>
        <source>product hidden by the cache</source>
        <translation>cache che mất sản phẩm</translation>
    </message>
    <message>
        <source>no such product</source>
        <extracomment>the database&apos;s answer</extracomment>
        <translation>không có sản phẩm này</translation>
    </message>
    <message>
        <source>there is one already</source>
        <extracomment>the database&apos;s answer to a creation</extracomment>
        <translation>sản phẩm đã có sẵn</translation>
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
        <translation>Không ghi được địa chỉ ra đầu ra chuẩn.</translation>
    </message>
    <message>
        <source>Both servers are ready; they stay until you press Ctrl+C.</source>
        <translation>Cả hai máy chủ đã sẵn sàng; chúng chạy đến khi bạn nhấn Ctrl+C.</translation>
    </message>
</context>
<context>
    <name>SpaceTimeDiagram</name>
    <message>
        <source>failed</source>
        <translation>thất bại</translation>
    </message>
    <message>
        <source>version %1, stale</source>
        <translation>phiên bản %1, cũ</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Hàng đợi</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Let a request take a step: what it says to whom appears here.</source>
        <translation>Hãy cho một yêu cầu đi một bước: nó nói gì với ai sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>time runs downwards, not to scale</source>
        <translation>thời gian đi xuống, không theo tỷ lệ</translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>Biểu đồ không-thời gian</translation>
    </message>
    <message>
        <source>no such product, stale</source>
        <translation>không có sản phẩm này, cũ</translation>
    </message>
</context>
<context>
    <name>Stage</name>
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
    <message>
        <source>measured %1</source>
        <translation>đo được %1</translation>
    </message>
    <message>
        <source>%1 %2 / s</source>
        <comment>what a pattern does, how often</comment>
        <translation>%1 %2 / s</translation>
    </message>
    <message>
        <source>%1 %2 in all</source>
        <comment>what a pattern did, how often</comment>
        <translation>%1 tổng cộng %2</translation>
    </message>
    <message>
        <source>expiry %1 ± %2</source>
        <translation>thời hạn %1 ± %2</translation>
    </message>
    <message>
        <source>read: known to be absent</source>
        <translation>đọc: biết là không có</translation>
    </message>
    <message>
        <source>read: fallback</source>
        <translation>đọc: fallback</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>đang chờ</translation>
    </message>
    <message>
        <source>not newer</source>
        <translation>không mới hơn</translation>
    </message>
    <message>
        <source>turned back</source>
        <translation>bị mạch chặn lại</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>patterns that act</comment>
        <translation>
            <numerusform>và %Ln mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted, still cached: %L1</source>
        <extracomment>products that the database has deleted; %L1 is how many</extracomment>
        <translation>đã xóa, cache vẫn còn: %L1</translation>
    </message>
    <message>
        <source>hidden: %L1</source>
        <extracomment>products of which the cache says that they do not exist; %L1 is how many</extracomment>
        <translation>bị che: %L1</translation>
    </message>
    <message>
        <source>in neither: %L1</source>
        <extracomment>products that are neither in the cache nor in the database; %L1 is how many</extracomment>
        <translation>không có ở cả hai: %L1</translation>
    </message>
    <message>
        <source>create</source>
        <extracomment>a write that creates a product</extracomment>
        <translation>tạo</translation>
    </message>
    <message>
        <source>delete</source>
        <extracomment>a write that deletes a product</extracomment>
        <translation>xóa</translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
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
        <source>It refused a command: check the user&apos;s rights.</source>
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
        <translation>%1 không có; các key ở đó là: %2.</translation>
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
    <message>
        <source>a list in brackets</source>
        <translation>một danh sách trong ngoặc vuông</translation>
    </message>
    <message>
        <source>The fault “%1” could not be made. %2</source>
        <translation>Không tạo được sự cố “%1”. %2</translation>
    </message>
    <message>
        <source>The fault “%1” could not be made.</source>
        <translation>Không tạo được sự cố “%1”.</translation>
    </message>
    <message>
        <source>%1 is missing; choose one of: %2.</source>
        <translation>Thiếu %1; hãy chọn một trong: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read at “%2”; write requests like %3.</source>
        <translation>Không đọc được %1 ở “%2”; hãy viết yêu cầu như %3.</translation>
    </message>
    <message>
        <source>%1 must be numbers of requests like %2, not “%3”.</source>
        <translation>%1 phải là số thứ tự yêu cầu như %2, không phải “%3”.</translation>
    </message>
    <message>
        <source>No encrypted connection that can be trusted came about: the server has no TLS, or its certificate cannot be checked. Put the root certificate into %1, or write %2 (encrypted, not checked) or %3 (not encrypted) in the address.</source>
        <translation>Không lập được kết nối mã hóa đáng tin: máy chủ không có TLS, hoặc không kiểm tra được chứng chỉ của nó. Hãy đặt chứng chỉ gốc vào %1, hoặc ghi %2 (mã hóa, không kiểm tra) hay %3 (không mã hóa) trong địa chỉ.</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for it is not installed: install the package %1.</source>
        <translation>Driver của Qt cho nó chưa được cài: hãy cài gói %1.</translation>
    </message>
    <message>
        <source>there is nothing.</source>
        <translation>tệp trống.</translation>
    </message>
    <message>
        <source>more stands behind the end.</source>
        <translation>còn nội dung sau chỗ kết thúc.</translation>
    </message>
    <message>
        <source>a value is missing or wrong.</source>
        <translation>thiếu giá trị hoặc giá trị sai.</translation>
    </message>
    <message>
        <source>a key in quotes is missing.</source>
        <translation>thiếu một key trong dấu ngoặc kép.</translation>
    </message>
    <message>
        <source>a colon is missing behind a key.</source>
        <translation>thiếu dấu hai chấm sau một key.</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing.</source>
        <translation>thiếu dấu phẩy hoặc dấu ngoặc nhọn đóng.</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing.</source>
        <translation>thiếu dấu phẩy hoặc dấu ngoặc vuông đóng.</translation>
    </message>
    <message>
        <source>a text holds a wrong escape behind a backslash.</source>
        <translation>một chuỗi có ký tự thoát sai sau dấu gạch chéo ngược.</translation>
    </message>
    <message>
        <source>a text does not end: its closing quote is missing.</source>
        <translation>một chuỗi không kết thúc: thiếu dấu ngoặc kép đóng.</translation>
    </message>
    <message>
        <source>a text is not in UTF-8.</source>
        <translation>một chuỗi không phải UTF-8.</translation>
    </message>
    <message>
        <source>a number is too large or not complete.</source>
        <translation>một số quá lớn hoặc chưa đầy đủ.</translation>
    </message>
    <message>
        <source>there is a zero byte.</source>
        <translation>có một byte 0.</translation>
    </message>
    <message>
        <source>something there does not belong.</source>
        <translation>có gì đó không đúng chỗ.</translation>
    </message>
    <message>
        <source>%1:%2 is not JSON: %3 Correct it there.</source>
        <translation>%1:%2 không phải JSON: %3 Hãy sửa ở đó.</translation>
    </message>
    <message>
        <source>what stands before “//”</source>
        <translation>phần trước “//”</translation>
    </message>
    <message>
        <source>the character “#”</source>
        <translation>ký tự “#”</translation>
    </message>
    <message>
        <source>a space or another character that cannot be there</source>
        <translation>một dấu cách hoặc ký tự không được phép</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>tên máy</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>cổng</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>người dùng</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>mật khẩu</translation>
    </message>
    <message>
        <source>the path of the socket</source>
        <translation>đường dẫn socket</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>an option behind “?”</source>
        <translation>một tùy chọn sau “?”</translation>
    </message>
    <message>
        <source>the option %1</source>
        <translation>tùy chọn %1</translation>
    </message>
    <message>
        <source>✕ %1 refuses the user or the password</source>
        <translation>✕ %1 từ chối người dùng hoặc mật khẩu</translation>
    </message>
    <message>
        <source>✕ %1: no such database</source>
        <translation>✕ %1: không có cơ sở dữ liệu đó</translation>
    </message>
    <message>
        <source>✕ %1: no TLS that can be trusted</source>
        <translation>✕ %1: không có TLS đáng tin</translation>
    </message>
    <message>
        <source>✕ %1: its driver is not installed</source>
        <translation>✕ %1: chưa cài driver</translation>
    </message>
    <message>
        <source>✕ %1: no TLS in this build</source>
        <translation>✕ %1: bản này không có TLS</translation>
    </message>
    <message>
        <source>✕ %1 refuses a command</source>
        <translation>✕ %1 từ chối một lệnh</translation>
    </message>
    <message>
        <source>✕ %1 does not answer</source>
        <translation>✕ %1 không trả lời</translation>
    </message>
    <message>
        <source>The sandbox&apos;s %1 has died and is being started again.</source>
        <translation>%1 của sandbox đã chết và đang được khởi động lại.</translation>
    </message>
</context>
<context>
    <name>cachescope::AddRequest</name>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Evict from the cache</source>
        <translation>Đẩy khỏi cache</translation>
    </message>
    <message>
        <source>Flush the queue</source>
        <translation>Đẩy hàng đợi</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Sản phẩm</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Giá</translation>
    </message>
    <message>
        <source>Price:</source>
        <translation>Giá:</translation>
    </message>
    <message>
        <source>Price: any</source>
        <translation>Giá: tùy ý</translation>
    </message>
    <message>
        <source>Add a request</source>
        <translation>Thêm yêu cầu</translation>
    </message>
    <message>
        <source>Create</source>
        <extracomment>a request that creates a product</extracomment>
        <translation>Tạo</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>a request that deletes a product</extracomment>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Write the price</source>
        <extracomment>a request that writes the price alone</extracomment>
        <translation>Ghi giá</translation>
    </message>
    <message>
        <source>Write the stock</source>
        <extracomment>a request that writes the stock alone</extracomment>
        <translation>Ghi tồn kho</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Tồn kho</translation>
    </message>
    <message>
        <source>Stock:</source>
        <extracomment>before the number of a product&apos;s pieces in stock</extracomment>
        <translation>Tồn kho:</translation>
    </message>
</context>
<context>
    <name>cachescope::AlertsDialog</name>
    <message>
        <source>✕ false alarm</source>
        <translation>✕ báo động giả</translation>
    </message>
    <message>
        <source>✓ justified</source>
        <translation>✓ đúng</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>đang tiếp diễn</translation>
    </message>
    <message>
        <source>✕ missed</source>
        <translation>✕ bỏ sót</translation>
    </message>
    <message>
        <source>✓ noticed</source>
        <translation>✓ đã phát hiện</translation>
    </message>
    <message>
        <source>When the run has ended it is told here which incidents were missed and which alarms were false.</source>
        <translation>Khi lượt chạy kết thúc, ở đây cho biết sự cố nào bị bỏ sót và báo động nào là giả.</translation>
    </message>
    <message>
        <source>Incidents missed: %1 of %2. False alarms: %3 of %4.</source>
        <translation>Sự cố bị bỏ sót: %1 trên %2. Báo động giả: %3 trên %4.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Ngưỡng</translation>
    </message>
    <message>
        <source>Alerts of this run</source>
        <translation>Cảnh báo của lượt chạy này</translation>
    </message>
    <message>
        <source>Incidents of this run</source>
        <translation>Sự cố của lượt chạy này</translation>
    </message>
    <message>
        <source>Warn when latency (p99 of the last second, in ms) is above</source>
        <translation>Cảnh báo khi độ trễ (p99 của giây vừa qua, tính bằng ms) vượt quá</translation>
    </message>
    <message>
        <source>Warn when the hit rate (of the last second, in %) is below</source>
        <translation>Cảnh báo khi tỷ lệ hit (của giây vừa qua, tính bằng %) thấp hơn</translation>
    </message>
    <message>
        <source>Warn when Redis uses more MiB than</source>
        <translation>Cảnh báo khi Redis dùng quá số MiB</translation>
    </message>
    <message>
        <source>Error when more writes wait in the queue than</source>
        <translation>Báo lỗi khi số lượt ghi chờ trong hàng đợi vượt quá</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Nguyên nhân</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Kết thúc</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>Tệ nhất</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>Yêu cầu thất bại</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>Lượt đọc dữ liệu cũ</translation>
    </message>
    <message>
        <source>An incident is a time in which at least one answer in a hundred was a failure or stale; breaks of up to a second belong to it. An alert notices it when it is active during the incident or begins within a second after. That the cache cannot be reached is always an alert.</source>
        <translation>Sự cố là khoảng thời gian mà ít nhất một phần trăm câu trả lời là thất bại hoặc cũ (stale); các quãng ngắt đến một giây cũng thuộc về nó. Cảnh báo phát hiện sự cố khi nó bật trong lúc có sự cố hoặc bắt đầu trong vòng một giây sau đó. Không kết nối được cache luôn là một cảnh báo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>Log of the alerts</source>
        <translation>Nhật ký cảnh báo</translation>
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
    <message>
        <source>Request %1 stands before %2</source>
        <translation>Yêu cầu %1 đứng trước %2</translation>
    </message>
</context>
<context>
    <name>cachescope::ComparePage</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Choose at least one strategy.</source>
        <translation>Hãy chọn ít nhất một chiến lược.</translation>
    </message>
    <message>
        <source>Write the settings to compare, with commas between them.</source>
        <translation>Hãy ghi các giá trị cần so sánh, cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>At most %L1 contenders fit beside each other; choose fewer strategies or settings.</source>
        <translation>Chỉ đặt cạnh nhau được nhiều nhất %L1 bên; hãy chọn ít chiến lược hoặc giá trị hơn.</translation>
    </message>
    <message>
        <source>Finishing the run under way…</source>
        <translation>Đang kết thúc lần chạy dở…</translation>
    </message>
    <message>
        <source>Comparisons (*.json)</source>
        <translation>Bản so sánh (*.json)</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Lưu bản so sánh</translation>
    </message>
    <message>
        <source>All run the scenario of the window, one after the other, with the same seed on fresh stores.</source>
        <translation>Tất cả lần lượt chạy kịch bản của cửa sổ, cùng một seed, trên kho mới.</translation>
    </message>
    <message>
        <source>Compare strategies</source>
        <translation>So sánh các chiến lược</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Số vòng</translation>
    </message>
    <message>
        <source>How many times each is run; the spread is shown</source>
        <translation>Mỗi bên chạy bao nhiêu lần; có hiện độ dao động</translation>
    </message>
    <message>
        <source>Seconds each</source>
        <translation>Số giây mỗi lần</translation>
    </message>
    <message>
        <source>How long each run is measured</source>
        <translation>Mỗi lần chạy được đo bao lâu</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Làm nóng</translation>
    </message>
    <message>
        <source>Seconds before the figures of a run begin; what happens in them stands in no figure</source>
        <translation>Số giây trước khi số liệu của lần chạy bắt đầu; việc xảy ra trong đó không tính vào số liệu nào</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Compares settings of one field of the scenario, for every chosen strategy</source>
        <translation>So sánh các giá trị của một trường trong kịch bản, cho mỗi chiến lược đã chọn</translation>
    </message>
    <message>
        <source>nothing but the strategy</source>
        <translation>chỉ đổi chiến lược</translation>
    </message>
    <message>
        <source>Settings to compare, with commas between them</source>
        <translation>Các giá trị cần so sánh, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Theo thời gian</translation>
    </message>
    <message>
        <source>Figures and charts</source>
        <translation>Số liệu và biểu đồ</translation>
    </message>
    <message>
        <source>What is taught and what was measured</source>
        <translation>Điều được dạy và điều đo được</translation>
    </message>
    <message>
        <source>Latency, queue depth and divergence of each over time</source>
        <translation>Độ trễ, độ dài hàng đợi và độ lệch của mỗi bên theo thời gian</translation>
    </message>
    <message>
        <source>What the source claims and what was measured</source>
        <translation>Điều tài liệu nói và điều đo được</translation>
    </message>
    <message>
        <source>How far the comparison has come</source>
        <translation>Tiến độ so sánh</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Mở…</translation>
    </message>
    <message>
        <source>Compare with another file…</source>
        <translation>So với tệp khác…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>The servers are not ready yet: start again in a moment.</source>
        <translation>Máy chủ chưa sẵn sàng: hãy bắt đầu lại sau giây lát.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Lưu các biểu đồ</translation>
    </message>
    <message>
        <source>Save %1 by itself</source>
        <translation>Lưu riêng %1</translation>
    </message>
    <message>
        <source>The source&apos;s claims</source>
        <translation>Kiểm chứng tài liệu</translation>
    </message>
    <message>
        <source>Three short runs more, with a database as slow as the source supposes, to measure what it claims of writes</source>
        <translation>Thêm ba lượt chạy ngắn với cơ sở dữ liệu chậm như tài liệu giả định, để đo điều tài liệu nói về thao tác ghi</translation>
    </message>
    <message>
        <source>Kills</source>
        <translation>Tắt đột ngột</translation>
    </message>
    <message>
        <source>Then each runs again while the process, the cache or the database is killed: what is lost?</source>
        <translation>Sau đó mỗi chiến lược chạy lại trong khi tiến trình, cache hoặc cơ sở dữ liệu bị tắt đột ngột: mất bao nhiêu bản ghi?</translation>
    </message>
    <message>
        <source>Only in the sandbox: nothing is killed on servers of your own</source>
        <translation>Chỉ trong sandbox: không tắt gì trên máy chủ của bạn</translation>
    </message>
    <message>
        <source>Here will stand what is taught of each, what was measured and what the figures say.</source>
        <translation>Ở đây sẽ hiện điều được dạy về từng chiến lược, điều đã đo và điều các con số nói lên.</translation>
    </message>
</context>
<context>
    <name>cachescope::DecisionGuide</name>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 điểm)</translation>
    </message>
    <message>
        <source>Good for: %1.</source>
        <translation>Hợp với: %1.</translation>
    </message>
    <message>
        <source>It fits your answers: %1.</source>
        <translation>Hợp với câu trả lời của bạn: %1.</translation>
    </message>
    <message>
        <source>Against it speaks: %1.</source>
        <translation>Điểm trừ: %1.</translation>
    </message>
    <message>
        <source>Runner-up: %1 (%2 points), good for: %3.</source>
        <translation>Về nhì: %1 (%2 điểm), hợp với: %3.</translation>
    </message>
    <message>
        <source>%1 is ruled out: what is still queued is lost with the queue.</source>
        <translation>%1 bị loại: những gì còn trong hàng đợi sẽ mất cùng hàng đợi.</translation>
    </message>
    <message>
        <source>%1 has no points here: nobody has judged it.</source>
        <translation>%1 không có điểm ở đây: chưa ai đánh giá.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>bị loại</translation>
    </message>
    <message>
        <source>Which one for me?</source>
        <translation>Cái nào hợp với tôi?</translation>
    </message>
    <message>
        <source>The points of every strategy</source>
        <translation>Điểm của mỗi chiến lược</translation>
    </message>
    <message>
        <source>Show me: run it</source>
        <translation>Cho xem: chạy thử</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>cachescope::ExploreSection</name>
    <message>
        <source>%1 interleavings: %2 run on the live servers, %3 left out because they only swap steps that do not touch each other.</source>
        <translation>%1 cách xen kẽ: đã chạy %2 trên máy chủ thật, bỏ %3 vì chỉ đổi chỗ những bước không đụng nhau.</translation>
    </message>
    <message>
        <source>%1 a second.</source>
        <comment>schedules</comment>
        <translation>%1 mỗi giây.</translation>
    </message>
    <message>
        <source>%1 of all choices gone through.</source>
        <translation>Đã đi qua %1 tổng số lựa chọn.</translation>
    </message>
    <message>
        <source>The search was ended early: there are more.</source>
        <translation>Việc tìm kiếm dừng sớm: vẫn còn nữa.</translation>
    </message>
    <message>
        <source>That is all there are.</source>
        <translation>Chỉ có bấy nhiêu.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Run every interleaving</source>
        <translation>Chạy mọi cách xen kẽ</translation>
    </message>
    <message>
        <source>Every interleaving</source>
        <translation>Mọi cách xen kẽ</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>Đang khám phá</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Các kết quả</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Bao nhiêu</translation>
    </message>
    <message>
        <source>Shortest order</source>
        <translation>Thứ tự ngắn nhất</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>Diễn lại</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Lưu…</translation>
    </message>
    <message>
        <source>At least %1 interleavings: %2 run on the live servers, %3 left out because they only swap steps that do not touch each other.</source>
        <translation>Ít nhất %1 cách xen kẽ: đã chạy %2 trên máy chủ thật, bỏ %3 vì chỉ đổi chỗ những bước không đụng nhau.</translation>
    </message>
</context>
<context>
    <name>cachescope::FieldForm</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>s</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / s</translation>
    </message>
</context>
<context>
    <name>cachescope::FlushText</name>
    <message>
        <source>settling: finishing, flushing, auditing…</source>
        <translation>đang kết thúc: hoàn tất, đẩy xuống, kiểm toán…</translation>
    </message>
    <message numerus="yes">
        <source>Flushing: %Ln write(s) left</source>
        <translation>
            <numerusform>Đang đẩy hàng đợi: còn %Ln lượt ghi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <comment>what is left, how long it takes</comment>
        <translation>%1, khoảng %2</translation>
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
    <message>
        <source>alerts and their thresholds</source>
        <translation>cảnh báo và ngưỡng của chúng</translation>
    </message>
    <message>
        <source>the fault menu: let something go wrong</source>
        <translation>menu sự cố: để điều gì đó hỏng</translation>
    </message>
    <message>
        <source>compare strategies; which one for me?</source>
        <translation>so sánh các chiến lược; cái nào hợp với tôi?</translation>
    </message>
    <message>
        <source>in step mode: the request of that number goes on</source>
        <translation>ở chế độ từng bước: yêu cầu mang số đó đi tiếp</translation>
    </message>
    <message>
        <source>in step mode: back one step, as a new run</source>
        <translation>ở chế độ từng bước: lùi một bước, thành lần chạy mới</translation>
    </message>
    <message>
        <source>Shift and the arrow keys</source>
        <translation>Shift và các phím mũi tên</translation>
    </message>
    <message>
        <source>another product of the group that a tile stands for</source>
        <translation>sản phẩm khác trong nhóm mà một ô đại diện</translation>
    </message>
    <message>
        <source>run, pause, go on; play or pause a recording</source>
        <translation>chạy, tạm dừng, chạy tiếp; phát hoặc tạm dừng bản ghi hình</translation>
    </message>
    <message>
        <source>While the picture plays, its figures and products are those of now. Paused, and in what you save, they are those of the moment that is drawn.</source>
        <translation>Khi hình đang chạy, số liệu và sản phẩm trong hình là của lúc này. Khi tạm dừng, và trong những gì được lưu, chúng là của đúng thời điểm được vẽ.</translation>
    </message>
    <message>
        <source>Deleted, still cached: the database has deleted the product. Hidden: the cache says that there is no such product, and the database has it. A square with a plus creates a product, one with a minus deletes it.</source>
        <translation>Đã xóa, cache vẫn còn: cơ sở dữ liệu đã xóa sản phẩm. Bị che: cache nói không có sản phẩm này nhưng cơ sở dữ liệu vẫn có. Ô vuông có dấu cộng tạo sản phẩm, có dấu trừ thì xóa.</translation>
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
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 triệu</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 nghìn</translation>
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
    <name>cachescope::LessonList</name>
    <message>
        <source>WHAT GOES WRONG</source>
        <translation>ĐIỀU GÌ TRỤC TRẶC</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Bài học</translation>
    </message>
</context>
<context>
    <name>cachescope::LessonPage</name>
    <message>
        <source>%1: %2 with the fault, %3 with the remedy.</source>
        <translation>%1: %2 khi có lỗi, %3 khi có cách khắc phục.</translation>
    </message>
    <message>
        <source>%1: %2 with the fault, %3 with the remedy: no difference this time. Run it again.</source>
        <translation>%1: %2 khi có lỗi, %3 khi có cách khắc phục: lần này không khác biệt. Hãy chạy lại.</translation>
    </message>
    <message>
        <source>Your prediction: %1</source>
        <translation>Dự đoán của bạn: %1</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>Dự đoán của bạn</translation>
    </message>
    <message>
        <source>You said %1; the run measured %2.</source>
        <translation>Bạn nói %1; lần chạy đo được %2.</translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation>Cách khắc phục: %1</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Đang chạy…</translation>
    </message>
    <message>
        <source>Make the fault</source>
        <translation>Gây lỗi</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Lần nữa</translation>
    </message>
    <message>
        <source>Apply the remedy</source>
        <translation>Áp dụng cách khắc phục</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>Đóng bài học</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Khắc phục</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Dự đoán</translation>
    </message>
    <message>
        <source>Moment %1 of %2: %3</source>
        <translation>Thời điểm %1/%2: %3</translation>
    </message>
    <message>
        <source>%1 – running…</source>
        <comment>the name of a moment</comment>
        <translation>%1 – đang chạy…</translation>
    </message>
    <message>
        <source>Another fault: %1</source>
        <translation>Một lỗi khác: %1</translation>
    </message>
    <message>
        <source>You made no prediction; the run measured %1.</source>
        <translation>Bạn không dự đoán; lần chạy đo được %1.</translation>
    </message>
    <message>
        <source>Make another fault</source>
        <translation>Gây một lỗi khác</translation>
    </message>
    <message>
        <source>Apply another remedy</source>
        <translation>Áp dụng cách khác</translation>
    </message>
    <message>
        <source>Go on without an answer</source>
        <translation>Đi tiếp không trả lời</translation>
    </message>
    <message>
        <source>First say what you expect: a prediction, even a wrong one, makes you see more.</source>
        <translation>Hãy nói trước bạn mong đợi gì: dự đoán, dù sai, giúp bạn thấy nhiều hơn.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>một con số</translation>
    </message>
    <message>
        <source>Choose a lesson from the list.</source>
        <translation>Hãy chọn một bài học trong danh sách.</translation>
    </message>
    <message>
        <source>Number of %1</source>
        <translation>Số lượng: %1</translation>
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
        <source>Save the chart</source>
        <translation>Lưu biểu đồ</translation>
    </message>
    <message>
        <source>alert below %1</source>
        <translation>cảnh báo dưới %1</translation>
    </message>
    <message>
        <source>alert above %1</source>
        <translation>cảnh báo trên %1</translation>
    </message>
    <message>
        <source>%1, alert</source>
        <translation>%1, có cảnh báo</translation>
    </message>
    <message>
        <source>%1: %2, of it measured %3</source>
        <translation>%1: %2, trong đó đo được %3</translation>
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
    <message>
        <source>Races</source>
        <translation>Tranh chấp</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Bài học</translation>
    </message>
    <message>
        <source>Press A for all alerts and their thresholds.</source>
        <translation>Nhấn A để xem mọi cảnh báo và ngưỡng của chúng.</translation>
    </message>
    <message>
        <source>Another fault…</source>
        <translation>Sự cố khác…</translation>
    </message>
    <message>
        <source>Start a run first</source>
        <translation>Hãy bắt đầu một lần chạy trước</translation>
    </message>
    <message>
        <source>The grey ones are for the sandbox only</source>
        <translation>Các mục mờ chỉ dành cho sandbox</translation>
    </message>
    <message>
        <source>Choose it again to end it</source>
        <translation>Chọn lần nữa để kết thúc</translation>
    </message>
    <message>
        <source>A fault</source>
        <translation>Một sự cố</translation>
    </message>
    <message>
        <source>What shall happen now, like %1</source>
        <translation>Điều gì xảy ra ngay bây giờ, ví dụ %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Lưu báo cáo</translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>Biểu đồ không-thời gian</translation>
    </message>
    <message>
        <source>Report of the run as %1…</source>
        <translation>Báo cáo lần chạy dạng %1…</translation>
    </message>
    <message>
        <source>Alerts… (A)</source>
        <translation>Cảnh báo… (A)</translation>
    </message>
    <message>
        <source>Compare strategies… (Ctrl+M)</source>
        <translation>So sánh các chiến lược… (Ctrl+M)</translation>
    </message>
    <message>
        <source>Which one for me?… (Ctrl+G)</source>
        <translation>Cái nào hợp với tôi?… (Ctrl+G)</translation>
    </message>
    <message>
        <source>Save the schedule</source>
        <translation>Lưu lịch</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Mở bản ghi hình</translation>
    </message>
    <message>
        <source>Recordings (*.cachescope)</source>
        <translation>Bản ghi hình (*.cachescope)</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>Lưu bản ghi hình</translation>
    </message>
    <message>
        <source>The recording was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>Chưa lưu được bản ghi hình vào %1: %2. Hãy chọn thư mục khác hoặc giải phóng dung lượng.</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>Mở bản ghi hình…</translation>
    </message>
    <message>
        <source>Save the recording of the last run…</source>
        <translation>Lưu bản ghi hình của lần chạy vừa rồi…</translation>
    </message>
    <message>
        <source>Recordings that come with the program</source>
        <translation>Bản ghi hình đi kèm chương trình</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain did not take the password. It is used until the program ends and asked for again next time.</source>
        <translation>Kho khóa của desktop không nhận mật khẩu. Mật khẩu được dùng đến khi chương trình kết thúc và lần sau sẽ được hỏi lại.</translation>
    </message>
    <message>
        <source>Redis keeps an append-only file (AOF)</source>
        <translation>Redis giữ tệp append-only (AOF)</translation>
    </message>
    <message>
        <source>With it Redis finds its data again after a kill; without it comes back empty</source>
        <translation>Có tệp này Redis tìm lại được dữ liệu sau khi bị tắt đột ngột; không có thì trở lại trống rỗng</translation>
    </message>
    <message>
        <source>The servers are not ready yet: the run begins as soon as they are.</source>
        <translation>Máy chủ chưa sẵn sàng: lượt chạy bắt đầu ngay khi chúng sẵn sàng.</translation>
    </message>
    <message>
        <source>What is queued is being saved; then the window closes by itself. Close it once more to give that up.</source>
        <translation>Những gì còn trong hàng đợi đang được lưu; xong rồi cửa sổ tự đóng. Đóng thêm lần nữa để bỏ việc lưu này.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (và %Ln mục nữa)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cachescope::MarkLegend</name>
    <message>
        <source>flush</source>
        <translation>đẩy hàng đợi</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>làm mới</translation>
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
        <source>fault or loss</source>
        <translation>sự cố hoặc mất</translation>
    </message>
    <message>
        <source>deleted, still cached</source>
        <extracomment>a product that the database has deleted</extracomment>
        <translation>đã xóa, cache vẫn còn</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>a product of which the cache says that it does not exist</extracomment>
        <translation>bị che</translation>
    </message>
</context>
<context>
    <name>cachescope::MarkStrip</name>
    <message>
        <source>flush</source>
        <translation>đẩy hàng đợi</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>làm mới</translation>
    </message>
    <message>
        <source>a cached value has become stale</source>
        <translation>một giá trị trong cache đã cũ</translation>
    </message>
    <message>
        <source>phantom value in the cache</source>
        <translation>giá trị ma trong cache</translation>
    </message>
    <message>
        <source>stale read served</source>
        <translation>đã trả dữ liệu cũ</translation>
    </message>
    <message>
        <source>lost write</source>
        <translation>mất bản ghi</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>a server is lost</source>
        <translation>mất một máy chủ</translation>
    </message>
    <message>
        <source>a deleted product is still cached</source>
        <translation>một sản phẩm đã xóa vẫn còn trong cache</translation>
    </message>
    <message>
        <source>a product is hidden by the cache</source>
        <translation>một sản phẩm bị cache che mất</translation>
    </message>
</context>
<context>
    <name>cachescope::OptionsPanel</name>
    <message>
        <source>Usual settings</source>
        <translation>Thiết lập thường dùng</translation>
    </message>
    <message>
        <source>Circuit breaker and retries as one sets them for production or for development</source>
        <translation>Bộ ngắt mạch và số lần thử lại thường đặt cho production hoặc development</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>development</source>
        <translation>development</translation>
    </message>
    <message>
        <source>production</source>
        <translation>production</translation>
    </message>
    <message>
        <source>own values</source>
        <translation>giá trị riêng</translation>
    </message>
</context>
<context>
    <name>cachescope::RacesPanel</name>
    <message>
        <source>in step</source>
        <translation>khớp</translation>
    </message>
    <message>
        <source>cache ahead</source>
        <translation>cache đi trước</translation>
    </message>
    <message>
        <source>cache stale</source>
        <translation>cache cũ</translation>
    </message>
    <message>
        <source>phantom</source>
        <translation>giá trị ma</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>không có trong cache</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Write requests like %2.</source>
        <translation>Không đọc được “%1”. Hãy viết yêu cầu như %2.</translation>
    </message>
    <message>
        <source>Branch %1: %2</source>
        <translation>Nhánh %1: %2</translation>
    </message>
    <message>
        <source>Cache: %1</source>
        <translation>Cache: %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>Cơ sở dữ liệu: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) queued</source>
        <translation>
            <numerusform>%n lần ghi đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1: the stores were laid anew and the steps taken again.</source>
        <translation>Lần chạy %1: hai kho được dựng lại và các bước được thực hiện lại.</translation>
    </message>
    <message>
        <source>The requests really wait; the stores are read as they stand now.</source>
        <translation>Các yêu cầu thật sự chờ; hai kho được đọc đúng như hiện tại.</translation>
    </message>
    <message>
        <source>End step mode</source>
        <translation>Kết thúc chế độ từng bước</translation>
    </message>
    <message>
        <source>Step by hand</source>
        <translation>Đi từng bước</translation>
    </message>
    <message>
        <source>A few requests on the strategy chosen: let them take their steps in your order, or in every order.</source>
        <translation>Vài yêu cầu trên chiến lược đã chọn: cho chúng đi từng bước theo thứ tự của bạn, hoặc theo mọi thứ tự.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Các yêu cầu</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>Examples of requests</source>
        <translation>Ví dụ về yêu cầu</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Bằng tay</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Lùi</translation>
    </message>
    <message>
        <source>A new run without the last step (Backspace)</source>
        <translation>Chạy lại mà không có bước cuối (Backspace)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tiến</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>Cho tất cả đi</translation>
    </message>
    <message>
        <source>All requests go on, the workers finish, and both stores are compared</source>
        <translation>Mọi yêu cầu đi tiếp, worker làm xong, rồi so sánh hai kho</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Các nhánh</translation>
    </message>
    <message>
        <source>A schedule is loaded: Run plays it instead of the workload.</source>
        <translation>Đang mở một lịch: nút Chạy sẽ diễn lịch này thay cho tải.</translation>
    </message>
    <message>
        <source>Back to the workload</source>
        <translation>Trở về tải</translation>
    </message>
    <message>
        <source>Save this order…</source>
        <translation>Lưu thứ tự này…</translation>
    </message>
    <message>
        <source>A scenario that takes the same steps in the same order again</source>
        <translation>Một kịch bản đi lại đúng các bước này theo đúng thứ tự</translation>
    </message>
    <message>
        <source>deleted, still cached</source>
        <translation>đã xóa, cache vẫn còn</translation>
    </message>
    <message>
        <source>hidden by the cache</source>
        <extracomment>the cache says that there is no such product, and there is one</extracomment>
        <translation>bị cache che mất</translation>
    </message>
    <message>
        <source>in neither</source>
        <extracomment>neither in the cache nor in the database</extracomment>
        <translation>không có ở cả hai</translation>
    </message>
    <message>
        <source>read, write, create, delete, evict with a product&apos;s number; price or stock after the number of a write: that part alone; flush; warm: cached at the start; what is saved may say “fails”</source>
        <translation>read, write, create, delete, evict kèm số sản phẩm; thêm price hay stock sau số của write: chỉ ghi phần đó; flush; warm: có trong cache từ đầu; lệnh nào lưu dữ liệu cũng có thể thêm “fails”</translation>
    </message>
</context>
<context>
    <name>cachescope::RemedyBoxes</name>
    <message>
        <source>Set only if newer</source>
        <translation>Chỉ SET khi mới hơn</translation>
    </message>
    <message>
        <source>An older value replaces a newer one neither in the cache nor in the database</source>
        <translation>Giá trị cũ không thay giá trị mới hơn, cả trong cache lẫn trong cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Lock per key</source>
        <translation>Khóa theo từng key</translation>
    </message>
    <message>
        <source>One request at a time loads or writes a product; the others wait</source>
        <translation>Mỗi lúc chỉ một yêu cầu nạp hoặc ghi một sản phẩm; các yêu cầu khác chờ</translation>
    </message>
    <message>
        <source>Version guard in the UPDATE</source>
        <translation>Chốt phiên bản trong UPDATE</translation>
    </message>
    <message>
        <source>An older value never replaces a newer one in the database; part of “Set only if newer”</source>
        <translation>Giá trị cũ không bao giờ thay giá trị mới hơn trong cơ sở dữ liệu; nằm trong “Chỉ SET khi mới hơn”</translation>
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
    <message>
        <source>Faults</source>
        <translation>Sự cố</translation>
    </message>
    <message>
        <source>Let something go wrong now: latency, errors, a dead server, a crash (F)</source>
        <translation>Để điều gì đó hỏng ngay bây giờ: độ trễ, lỗi, máy chủ chết, sập (F)</translation>
    </message>
    <message>
        <source>Wait: the stores are being prepared</source>
        <translation>Chờ: các kho đang được chuẩn bị</translation>
    </message>
    <message>
        <source>Wait: the run is being ended, what is queued is being saved</source>
        <translation>Chờ: lần chạy đang kết thúc, những gì còn trong hàng đợi đang được lưu</translation>
    </message>
    <message>
        <source>■ Give up</source>
        <translation>■ Bỏ lưu</translation>
    </message>
    <message>
        <source>Give up the flush</source>
        <translation>Bỏ việc đẩy hàng đợi</translation>
    </message>
    <message>
        <source>Stop saving: what is left stays in the queue, or is lost with a queue in memory (E)</source>
        <translation>Ngừng lưu: phần còn lại vẫn nằm trong hàng đợi, hoặc mất nếu hàng đợi ở trong bộ nhớ (E)</translation>
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
    <message numerus="yes">
        <source>%Ln stale read(s)</source>
        <translation>
            <numerusform>%Ln lần đọc dữ liệu cũ</numerusform>
        </translation>
    </message>
    <message>
        <source>preparing the stores…</source>
        <translation>đang chuẩn bị các kho…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s) served</source>
        <translation>
            <numerusform>%Ln lần trả dữ liệu cũ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation>
            <numerusform>%Ln yêu cầu thất bại</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fps · %2 of %3 requests / s drawn</source>
        <translation>%1 fps · vẽ %2 trong %3 yêu cầu / s</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln cảnh báo</numerusform>
        </translation>
    </message>
    <message>
        <source> (up to %1 old)</source>
        <translation> (cũ đến %1)</translation>
    </message>
    <message>
        <source>back in time: %1</source>
        <translation>lùi về quá khứ: %1</translation>
    </message>
    <message>
        <source>own writes missed: %1</source>
        <translation>không thấy lượt ghi của chính mình: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln write(s) of an earlier program saved</source>
        <translation>
            <numerusform>đã lưu %Ln lần ghi của chương trình trước</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 lưu</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>%1 gộp</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 đang chờ</translation>
    </message>
    <message>
        <source>%1 dead letters</source>
        <translation>%1 DLQ</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 mất</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 chấp nhận</translation>
    </message>
    <message>
        <source>The run before: %1</source>
        <translation>Lần chạy trước: %1</translation>
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
        <source>On your servers Cachescope touches only keys that begin with %1 and the schema %2. Passwords go to the desktop&apos;s keychain; without one they are asked for in each session.</source>
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
        <source>✕ This is not an address of such a server: look at %1. Write it like %2.</source>
        <translation>✕ Đây không phải địa chỉ của máy chủ như vậy: hãy xem lại %1. Viết như %2.</translation>
    </message>
    <message>
        <source>The keychain has no password for this server: type the one that was used last time.</source>
        <translation>Kho khóa không có mật khẩu của máy chủ này: hãy nhập mật khẩu đã dùng lần trước.</translation>
    </message>
</context>
<context>
    <name>cachescope::SpaceTimeView</name>
    <message>
        <source>Space-time diagram</source>
        <translation>Biểu đồ không-thời gian</translation>
    </message>
    <message>
        <source>Save the space-time diagram</source>
        <translation>Lưu biểu đồ không-thời gian</translation>
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
        <source>Save the stage</source>
        <translation>Lưu sân khấu</translation>
    </message>
    <message>
        <source>Save as an animated %1 for slides…</source>
        <translation>Lưu thành ảnh động %1 cho bản trình chiếu…</translation>
    </message>
    <message>
        <source>Drawing the frames…</source>
        <translation>Đang vẽ các khung hình…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>slow motion %1, drawn requests only</source>
        <translation>quay chậm %1, chỉ các yêu cầu được vẽ</translation>
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
    <name>cachescope::Timeline</name>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 / %2 s</translation>
    </message>
    <message>
        <source>Recording of %1, %2</source>
        <translation>Bản ghi hình %1, %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Tạm dừng</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Phát</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Về trực tiếp</translation>
    </message>
    <message>
        <source>Time in the recording</source>
        <translation>Thời điểm trong bản ghi hình</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Dấu mốc</translation>
    </message>
    <message>
        <source>How fast the recording is played; the arrow keys go to the usual speeds</source>
        <translation>Phát bản ghi hình nhanh đến đâu; các phím mũi tên chuyển qua các tốc độ thường dùng</translation>
    </message>
</context>
<context>
    <name>cachescope::WorkloadPanel</name>
    <message>
        <source>* with the next run</source>
        <translation>* từ lần chạy sau</translation>
    </message>
</context>
</TS>
