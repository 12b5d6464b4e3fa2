<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation>عمق الطابور</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>كتابات</translation>
    </message>
    <message>
        <source>queued writes</source>
        <translation>كتابات في الطابور</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>التباعد</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>مفاتيح</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>قديم</translation>
    </message>
    <message>
        <source>phantom</source>
        <translation>شبح</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>ms, logarithmic</source>
        <translation>م.ث، لوغاريتمي</translation>
    </message>
    <message>
        <source>read p50</source>
        <translation>قراءة p50</translation>
    </message>
    <message>
        <source>read p99</source>
        <translation>قراءة p99</translation>
    </message>
    <message>
        <source>write p50</source>
        <translation>كتابة p50</translation>
    </message>
    <message>
        <source>write p99</source>
        <translation>كتابة p99</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>معدل الإصابة</translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation>معدل الإصابة</translation>
    </message>
    <message>
        <source>ahead</source>
        <translation>متقدم</translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>لا عملاء</numerusform><numerusform>عميل واحد</numerusform><numerusform>عميلان</numerusform><numerusform>%Ln عملاء</numerusform><numerusform>%Ln عميلًا</numerusform><numerusform>%Ln عميل</numerusform></translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1 قراءات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>لا منتجات</numerusform><numerusform>منتج واحد</numerusform><numerusform>منتجان</numerusform><numerusform>%Ln منتجات</numerusform><numerusform>%Ln منتجًا</numerusform><numerusform>%Ln منتج</numerusform></translation>
    </message>
    <message>
        <source>%1 cannot be written: the name must end in .png, .svg, .pdf or .csv.</source>
        <translation>لا يمكن كتابة %1: يجب أن ينتهي الاسم بـ ⁨.png⁩ أو ⁨.svg⁩ أو ⁨.pdf⁩ أو ⁨.csv⁩.</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder or free some space; a file of that name is as it was.</source>
        <translation>لم يُكتب %1: %2. اختر مجلدًا آخر أو أفرغ بعض المساحة؛ وأي ملف بهذا الاسم باقٍ كما كان.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Opens the window: five caching strategies at work on a live Redis and a live PostgreSQL.</source>
        <translation>يفتح النافذة: خمس استراتيجيات تعمل على Redis و PostgreSQL حقيقيين.</translation>
    </message>
    <message>
        <source>Runs a strategy without a window and prints a report.</source>
        <translation>يشغّل استراتيجية بلا نافذة ويطبع تقريرًا.</translation>
    </message>
    <message>
        <source>Lists the strategies.</source>
        <translation>يعرض قائمة الاستراتيجيات.</translation>
    </message>
    <message>
        <source>Starts the sandbox alone, prints both addresses and stays until it is interrupted.</source>
        <translation>يشغّل الـ sandbox وحده ويطبع العنوانين ويبقى حتى يُقاطَع.</translation>
    </message>
    <message>
        <source>Makes a real run of a few seconds, then saves the window as a picture.</source>
        <translation>ينفّذ تشغيلًا حقيقيًا لبضع ثوانٍ ثم يحفظ النافذة صورةً.</translation>
    </message>
    <message>
        <source>%1 is not an address of a Redis server; write it like %2 or %3.</source>
        <translation>%1 ليس عنوان خادم Redis؛ اكتبه مثل %2 أو %3.</translation>
    </message>
    <message>
        <source>%1 is not an address of a PostgreSQL server; write it like %2 or %3.</source>
        <translation>%1 ليس عنوان خادم PostgreSQL؛ اكتبه مثل %2 أو %3.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>تتعذر قراءة %1: %2</translation>
    </message>
    <message>
        <source>%1:%2 is not JSON: %3 Correct it there.</source>
        <translation>%1:%2 ليس JSON: %3 صحّحه هناك.</translation>
    </message>
    <message>
        <source>%1 is too large for a scenario; a scenario has at most 1 MiB.</source>
        <translation>%1 أكبر من أن يكون سيناريو؛ الحد الأقصى 1 MiB.</translation>
    </message>
    <message>
        <source>There is no command “%1”; the commands are: %2.</source>
        <translation>لا يوجد أمر «%1»؛ الأوامر هي: %2.</translation>
    </message>
    <message>
        <source>“%1” has no option %2.</source>
        <translation>ليس لـ «%1» الخيار %2.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 يحتاج إلى قيمة.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 لا يأخذ قيمة.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>«%1» وسيط زائد.</translation>
    </message>
    <message>
        <source>The command comes first: %1, then its options.</source>
        <translation>الأمر أولًا: %1، ثم خياراته.</translation>
    </message>
    <message>
        <source>Say what to run with %1 or %2; “%3” shows the strategies.</source>
        <translation>حدّد ما يُشغَّل بـ %1 أو %2؛ «%3» يعرض الاستراتيجيات.</translation>
    </message>
    <message>
        <source>Say where to write the picture, as in %1.</source>
        <translation>حدّد أين تُكتب الصورة، مثل %1.</translation>
    </message>
    <message>
        <source>%1 must be like %2, from %3 to %4, not “%5”.</source>
        <translation>يجب أن يكون %1 مثل %2، من %3 إلى %4، لا «%5».</translation>
    </message>
    <message>
        <source>Give the addresses of both servers or of none: %1 is missing.</source>
        <translation>أعطِ عنواني الخادمين معًا أو لا تعطِ أيًّا منهما: ينقص %1.</translation>
    </message>
    <message>
        <source>“%1” shows what can be said.</source>
        <translation>«%1» يعرض ما يمكن كتابته.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>الاستعمال:</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[خيارات]</translation>
    </message>
    <message>
        <source>Without a window:</source>
        <translation>بلا نافذة:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>الخيارات:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>أمثلة:</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the run or its audit failed, 2 usage, 3 a server cannot be reached.</source>
        <translation>رمز الخروج: 0 تم، 1 فشل التشغيل أو تدقيقه، 2 خطأ في الاستعمال، 3 خادم لا يمكن الوصول إليه.</translation>
    </message>
    <message>
        <source>There is no display for the window: set %1, or run without a window, as in %2.</source>
        <translation>لا توجد شاشة للنافذة: اضبط %1، أو شغّل بلا نافذة، مثل %2.</translation>
    </message>
    <message>
        <source>the strategy, as “cachescope list” names it</source>
        <translation>الاستراتيجية كما يسميها «cachescope list»</translation>
    </message>
    <message>
        <source>a scenario file; the other options go over what it says</source>
        <translation>ملف سيناريو؛ والخيارات الأخرى تعلو على ما فيه</translation>
    </message>
    <message>
        <source>how long requests are sent, up to 86400</source>
        <translation>كم ثانية تُرسل الطلبات، حتى 86400</translation>
    </message>
    <message>
        <source>how many clients ask, 1 to 10000</source>
        <translation>عدد العملاء، من 1 إلى 10000</translation>
    </message>
    <message>
        <source>share of the requests that read, 0 to 1</source>
        <translation>نسبة طلبات القراءة، من 0 إلى 1</translation>
    </message>
    <message>
        <source>how many products there are, 1 to 1000000</source>
        <translation>عدد المنتجات، من 1 إلى 1000000</translation>
    </message>
    <message>
        <source>products are chosen by Zipf's law with this exponent, 0 to 5</source>
        <translation>تُختار المنتجات بقانون Zipf بهذا الأس، من 0 إلى 5</translation>
    </message>
    <message>
        <source>the same seed asks for the same products in the same order</source>
        <translation>البذرة نفسها تطلب المنتجات نفسها بالترتيب نفسه</translation>
    </message>
    <message>
        <source>write-behind's queue: redis-list or in-memory</source>
        <translation>طابور write-behind: ⁨redis-list⁩ أو ⁨in-memory⁩</translation>
    </message>
    <message>
        <source>write-through: in-transaction, database-first or cache-first</source>
        <translation>ترتيب write-through: ⁨in-transaction⁩ أو ⁨database-first⁩ أو ⁨cache-first⁩</translation>
    </message>
    <message>
        <source>milliseconds added in front of the cache</source>
        <translation>ملّي ثانية تُضاف أمام الـ Cache</translation>
    </message>
    <message>
        <source>milliseconds added in front of the database</source>
        <translation>ملّي ثانية تُضاف أمام قاعدة البيانات</translation>
    </message>
    <message>
        <source>print the report as one JSON object and nothing else</source>
        <translation>اطبع التقرير كائن JSON واحدًا ولا شيء غيره</translation>
    </message>
    <message>
        <source>a Redis server of your own (else CACHESCOPE_REDIS, else the sandbox)</source>
        <translation>خادم Redis لك (وإلا CACHESCOPE_REDIS، وإلا الـ sandbox)</translation>
    </message>
    <message>
        <source>a PostgreSQL server of your own (else CACHESCOPE_POSTGRES, else the sandbox)</source>
        <translation>خادم PostgreSQL لك (وإلا CACHESCOPE_POSTGRES، وإلا الـ sandbox)</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>⁨system⁩ أو ⁨light⁩ أو ⁨dark⁩</translation>
    </message>
    <message>
        <source>the picture's size in pixels, like 1280x720</source>
        <translation>حجم الصورة بالبكسل، مثل ⁨1280x720⁩</translation>
    </message>
    <message>
        <source>en, vi or ar; else the environment's language</source>
        <translation>⁨en⁩ أو ⁨vi⁩ أو ⁨ar⁩؛ وإلا فلغة البيئة</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>اعرض هذه المساعدة</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>اعرض الإصدار</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>in step</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <source>▲ cache ahead of the database, not yet saved</source>
        <translation>▲ الـ Cache متقدم على قاعدة البيانات، لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>✕ stale: the cache holds an older value</source>
        <translation>✕ قديم: الـ Cache يحمل قيمة أقدم</translation>
    </message>
    <message>
        <source>◆ phantom: a value the database never held</source>
        <translation>◆ شبح: قيمة لم تحملها قاعدة البيانات قط</translation>
    </message>
    <message>
        <source>□ not cached</source>
        <translation>□ غير مخزن في الـ Cache</translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation>لم يُفحص بعد</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>version %1, price %2, stock %3</source>
        <translation>الإصدار %1، السعر %2، المخزون %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 وحده</numerusform><numerusform>%1 وواحد آخر</numerusform><numerusform>%1 واثنان آخران</numerusform><numerusform>%1 و%Ln أخرى</numerusform><numerusform>%1 و%Ln آخر</numerusform><numerusform>%1 و%Ln آخر</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln diverged in this group</source>
        <translation>
            <numerusform>لا تباعد في هذه المجموعة</numerusform><numerusform>مفتاح متباعد في هذه المجموعة</numerusform><numerusform>مفتاحان متباعدان في هذه المجموعة</numerusform><numerusform>%Ln مفاتيح متباعدة في هذه المجموعة</numerusform><numerusform>%Ln مفتاحًا متباعدًا في هذه المجموعة</numerusform><numerusform>%Ln مفتاح متباعد في هذه المجموعة</numerusform></translation>
    </message>
    <message>
        <source>reading both stores…</source>
        <translation>تجري قراءة المخزنين…</translation>
    </message>
    <message>
        <source>a store does not answer</source>
        <translation>أحد المخزنين لا يجيب</translation>
    </message>
    <message>
        <source>Cache: %1</source>
        <translation>الـ Cache: %1</translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation>تنتهي صلاحيته بعد %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>قاعدة البيانات: %1</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1، منذ %2</translation>
    </message>
    <message>
        <source>%1. In step: %2, cache ahead: %3, stale: %4, phantom: %5, not cached: %6.</source>
        <translation>%1. متطابق: %2، الـ Cache متقدم: %3، قديم: %4، شبح: %5، غير مخزن: %6.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Preparing the products…</source>
        <translation>يجري تحضير المنتجات…</translation>
    </message>
    <message>
        <source>Running for %1…</source>
        <translation>تشغيل لمدة %1…</translation>
    </message>
    <message>
        <source>Flushing the queue and looking at both stores…</source>
        <translation>يجري تفريغ الطابور والنظر في المخزنين…</translation>
    </message>
    <message>
        <source>%1 per second, hit rate %2, queue %3</source>
        <translation>%1 في الثانية، معدل الإصابة %2، الطابور %3</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>p50 %1, p90 %2, p99 %3, longest %4</source>
        <translation>p50 %1، p90 %2، p99 %3، الأطول %4</translation>
    </message>
    <message>
        <source>not made: the stores could not be read at the end</source>
        <translation>لم يُجرَ: تعذرت قراءة المخازن في النهاية</translation>
    </message>
    <message>
        <source>passed: %1</source>
        <translation>نجح: %1</translation>
    </message>
    <message>
        <source>FAILED: %1</source>
        <translation>فشل: %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>معدل الإصابة</translation>
    </message>
    <message>
        <source>Read latency</source>
        <translation>زمن القراءة</translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation>زمن الكتابة</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>التباعد</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>قراءات قديمة</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>كتابات مفقودة</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>التدقيق</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation>%1، %2، البذرة %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s)</source>
        <translation>
            <numerusform>لا مفاتيح</numerusform><numerusform>مفتاح واحد</numerusform><numerusform>مفتاحان</numerusform><numerusform>%1 مفاتيح</numerusform><numerusform>%1 مفتاحًا</numerusform><numerusform>%1 مفتاح</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the reads and the writes</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 read(s)</source>
        <translation>
            <numerusform>لا قراءات</numerusform><numerusform>قراءة واحدة</numerusform><numerusform>قراءتان</numerusform><numerusform>%1 قراءات</numerusform><numerusform>%1 قراءة</numerusform><numerusform>%1 قراءة</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 write(s)</source>
        <translation>
            <numerusform>لا كتابات</numerusform><numerusform>كتابة واحدة</numerusform><numerusform>كتابتان</numerusform><numerusform>%1 كتابات</numerusform><numerusform>%1 كتابة</numerusform><numerusform>%1 كتابة</numerusform></translation>
    </message>
    <message>
        <source>%1, %2 by %3, %4 statements per request</source>
        <comment>rows loaded, rows saved, statements that saved, an average</comment>
        <translation>%1، %2 عبر %3، %4 عبارة لكل طلب</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) loaded</source>
        <translation>
            <numerusform>لم يُحمَّل أي صف</numerusform><numerusform>حُمّل صف واحد</numerusform><numerusform>حُمّل صفان</numerusform><numerusform>حُمّلت %1 صفوف</numerusform><numerusform>حُمّل %1 صفًا</numerusform><numerusform>حُمّل %1 صف</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved</source>
        <translation>
            <numerusform>لم يُحفظ أي صف</numerusform><numerusform>حُفظ صف واحد</numerusform><numerusform>حُفظ صفان</numerusform><numerusform>حُفظت %1 صفوف</numerusform><numerusform>حُفظ %1 صفًا</numerusform><numerusform>حُفظ %1 صف</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>لا عبارات</numerusform><numerusform>عبارة واحدة</numerusform><numerusform>عبارتان</numerusform><numerusform>%1 عبارات</numerusform><numerusform>%1 عبارة</numerusform><numerusform>%1 عبارة</numerusform></translation>
    </message>
    <message>
        <source>accepted %1 = saved %2 + merged %3 + queued %4 + dead-lettered %5 + lost %6</source>
        <translation>المقبول %1 = المحفوظ %2 + المدموج %3 + في الطابور %4 + في الـ DLQ %5 + المفقود %6</translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <comment>the reads and writes, the rate</comment>
        <translation>%1، %2 في الثانية</translation>
    </message>
    <message>
        <source>deepest %1, at the end %2, merged %3, retried %4, dead-lettered %5</source>
        <translation>الأعمق %1، في النهاية %2، المدموج %3، المعاد %4، في الـ DLQ %5</translation>
    </message>
    <message>
        <source>at most %1, oldest %2, at the end %3</source>
        <comment>keys, age, keys</comment>
        <translation>الأكثر %1، الأقدم %2، في النهاية %3</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Starting the sandbox…</source>
        <translation>يجري تشغيل الـ sandbox…</translation>
    </message>
    <message>
        <source>Interrupted; a second time ends at once.</source>
        <translation>قوطع؛ ومقاطعة ثانية تنهيه فورًا.</translation>
    </message>
    <message>
        <source>The report could not be written to standard output.</source>
        <translation>تعذرت كتابة التقرير إلى الخرج القياسي.</translation>
    </message>
</context>
<context>
    <name>ScreenshotCommand</name>
    <message>
        <source>the name must end in .png or another kind of picture</source>
        <translation>يجب أن ينتهي الاسم بـ ⁨.png⁩ أو نوع صور آخر</translation>
    </message>
    <message>
        <source>Running for %1…</source>
        <translation>تشغيل لمدة %1…</translation>
    </message>
    <message>
        <source>The picture cannot be written to %1: %2</source>
        <translation>تتعذر كتابة الصورة إلى %1: %2</translation>
    </message>
</context>
<context>
    <name>ServersCommand</name>
    <message>
        <source>%1 ended by itself; the sandbox is closed.</source>
        <translation>انتهى %1 من تلقاء نفسه؛ أُغلق الـ sandbox.</translation>
    </message>
    <message>
        <source>The addresses could not be written to standard output.</source>
        <translation>تعذرت كتابة العنوانين إلى الخرج القياسي.</translation>
    </message>
    <message>
        <source>Both servers are ready; they stay until you press Ctrl+C.</source>
        <translation>الخادمان جاهزان؛ يبقيان حتى تضغط ⁨Ctrl+C⁩.</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>look into the cache first; the application fills it</source>
        <translation>انظر في الـ Cache أولًا؛ والتطبيق يملؤه</translation>
    </message>
    <message>
        <source>ask the cache alone; it loads what it lacks</source>
        <translation>اسأل الـ Cache وحده؛ وهو يحمّل ما ينقصه</translation>
    </message>
    <message>
        <source>write to the database and the cache, both or neither</source>
        <translation>اكتب في قاعدة البيانات والـ Cache، كلاهما أو لا شيء</translation>
    </message>
    <message>
        <source>write to the cache now, to the database later, in batches</source>
        <translation>اكتب في الـ Cache الآن، وفي قاعدة البيانات لاحقًا على دفعات</translation>
    </message>
    <message>
        <source>reload what is read often before it expires</source>
        <translation>أعد تحميل ما يُقرأ كثيرًا قبل انتهاء صلاحيته</translation>
    </message>
    <message>
        <source>one transaction: both or neither</source>
        <translation>معاملة واحدة: كلاهما أو لا شيء</translation>
    </message>
    <message>
        <source>database first, then the cache</source>
        <translation>قاعدة البيانات أولًا ثم الـ Cache</translation>
    </message>
    <message>
        <source>cache first, then the database</source>
        <translation>الـ Cache أولًا ثم قاعدة البيانات</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>in flight</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>requests / s</source>
        <translation>طلب / ث</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>hit rate %1</source>
        <translation>معدل الإصابة %1</translation>
    </message>
    <message>
        <source>Cache · %1</source>
        <translation>الـ Cache · %1</translation>
    </message>
    <message>
        <source>%1 rows saved / s</source>
        <translation>%1 صف محفوظ / ث</translation>
    </message>
    <message>
        <source>Database · %1</source>
        <translation>قاعدة البيانات · %1</translation>
    </message>
    <message>
        <source>▼ loader: one load per key at a time</source>
        <translation>▼ الـ loader: تحميل واحد لكل مفتاح في كل مرة</translation>
    </message>
    <message>
        <source>◆ refresh zone: after %1 of %2</source>
        <translation>◆ منطقة التحديث: بعد %1 من %2</translation>
    </message>
    <message>
        <source>Press Run: nothing has been asked for yet</source>
        <translation>اضغط تشغيل: لم يُطلب شيء بعد</translation>
    </message>
    <message>
        <source>depth %L1</source>
        <translation>العمق %L1</translation>
    </message>
    <message>
        <source>Write queue</source>
        <translation>طابور الكتابة</translation>
    </message>
    <message>
        <source>%1 · oldest %2</source>
        <translation>%1 · الأقدم %2</translation>
    </message>
    <message>
        <source>in step: %L1</source>
        <translation>متطابق: %L1</translation>
    </message>
    <message>
        <source>cache ahead, not yet saved: %L1</source>
        <translation>الـ Cache متقدم، لم يُحفظ بعد: %L1</translation>
    </message>
    <message>
        <source>stale: %L1</source>
        <translation>قديم: %L1</translation>
    </message>
    <message>
        <source>phantom: %L1</source>
        <translation>شبح: %L1</translation>
    </message>
    <message>
        <source>not cached: %L1</source>
        <translation>غير مخزن: %L1</translation>
    </message>
    <message>
        <source>read: hit</source>
        <translation>قراءة: إصابة</translation>
    </message>
    <message>
        <source>read: miss</source>
        <translation>قراءة: إخفاق</translation>
    </message>
    <message>
        <source>write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>دفعة</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>error</source>
        <translation>خطأ</translation>
    </message>
</context>
<context>
    <name>StrategyList</name>
    <message>
        <source>the application asks the cache, loads a miss itself, deletes after a write</source>
        <translation>التطبيق يسأل الـ Cache، ويحمّل الإخفاق بنفسه، ويحذف بعد الكتابة</translation>
    </message>
    <message>
        <source>the cache loads a miss by itself, one load per product at a time</source>
        <translation>الـ Cache يحمّل الإخفاق بنفسه، تحميل واحد لكل منتج</translation>
    </message>
    <message>
        <source>a write goes to database and cache, both or neither</source>
        <translation>الكتابة إلى قاعدة البيانات والـ Cache، كلاهما أو لا شيء</translation>
    </message>
    <message>
        <source>a write is answered after the cache; the database follows in batches</source>
        <translation>يُجاب بعد الكتابة في الـ Cache؛ وتلحق قاعدة البيانات على دفعات</translation>
    </message>
    <message>
        <source>a product in use is loaded anew shortly before it expires</source>
        <translation>المنتج المستعمل يُعاد تحميله قبيل انتهاء صلاحيته</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>The sandbox needs a program that is not installed: %1. Install the packages %2 and %3, or give servers of your own with %4 and %5.</source>
        <translation>يحتاج الـ sandbox إلى برنامج غير مثبت: %1. ثبّت الحزمتين %2 و%3، أو أعطِ خوادمك بـ %4 و%5.</translation>
    </message>
    <message>
        <source>The sandbox could not be started (%1). Try again, or give servers of your own with %2 and %3.</source>
        <translation>تعذر تشغيل الـ sandbox (%1). حاول مجددًا، أو أعطِ خوادمك بـ %2 و%3.</translation>
    </message>
    <message>
        <source>It cannot be reached: check that it runs and that host and port are right.</source>
        <translation>لا يمكن الوصول إليه: تأكد أنه يعمل وأن المضيف والمنفذ صحيحان.</translation>
    </message>
    <message>
        <source>It does not answer in time: check the network, and whether the server is overloaded.</source>
        <translation>لا يجيب في الوقت: افحص الشبكة، وهل الخادم مثقل.</translation>
    </message>
    <message>
        <source>It refuses the user or the password: correct them in the address.</source>
        <translation>يرفض المستخدم أو كلمة المرور: صحّحهما في العنوان.</translation>
    </message>
    <message>
        <source>The database does not exist: create it, or name another one in the address.</source>
        <translation>قاعدة البيانات غير موجودة: أنشئها، أو سمِّ غيرها في العنوان.</translation>
    </message>
    <message>
        <source>It asks for something this build cannot do: without TLS support, use %1.</source>
        <translation>هذه النسخة لا تستطيع ذلك: بلا دعم TLS استعمل %1.</translation>
    </message>
    <message>
        <source>It asks for something this build cannot do: use another address.</source>
        <translation>هذه النسخة لا تستطيع ذلك: استعمل عنوانًا آخر.</translation>
    </message>
    <message>
        <source>It gave an answer that cannot be read: check that the address is that of the right server.</source>
        <translation>أعطى جوابًا لا يُقرأ: تأكد أن العنوان للخادم الصحيح.</translation>
    </message>
    <message>
        <source>It refused a command: check the user's rights.</source>
        <translation>رفض أمرًا: افحص صلاحيات المستخدم.</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>كائنًا بين قوسين معقوفين</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عددًا صحيحًا</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عددًا</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>⁨true⁩ أو ⁨false⁩</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>نصًا بين علامتي اقتباس</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>Another Cachescope is running on these servers. Wait until it has finished, or use other servers.</source>
        <translation>برنامج Cachescope آخر يعمل على هذين الخادمين. انتظر حتى ينتهي، أو استعمل خوادم أخرى.</translation>
    </message>
    <message>
        <source>The run could not go on.</source>
        <translation>تعذر استمرار التشغيل.</translation>
    </message>
    <message>
        <source>%1 is not known; the keys there are: %2.</source>
        <translation>%1 غير معروف؛ المفاتيح هناك: %2.</translation>
    </message>
    <message>
        <source>%1 stands there twice; keep one of them.</source>
        <translation>%1 مكرر؛ أبقِ واحدًا.</translation>
    </message>
    <message>
        <source>%1 must be %2, not “%3”.</source>
        <translation>يجب أن يكون %1 %2، لا «%3».</translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3, not %4.</source>
        <translation>يجب أن يكون %1 بين %2 و%3، لا %4.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; choose one of: %3.</source>
        <translation>لا يمكن أن يكون %1 «%2»؛ اختر واحدًا من: %3.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>تتعذر قراءة الملف: %1</translation>
    </message>
    <message>
        <source>Not JSON at %1: %2 Correct it there.</source>
        <translation>ليس JSON عند %1: %2 صحّحه هناك.</translation>
    </message>
    <message>
        <source>The file is too large for a scenario; a scenario has at most 1 MiB.</source>
        <translation>الملف أكبر من أن يكون سيناريو؛ الحد الأقصى 1 MiB.</translation>
    </message>
    <message>
        <source>The scenario</source>
        <translation>السيناريو</translation>
    </message>
</context>
<context>
    <name>cachescope::Banner</name>
    <message>
        <source>Close the message</source>
        <translation>أغلق الرسالة</translation>
    </message>
</context>
<context>
    <name>cachescope::CodePanel</name>
    <message>
        <source>What the application does</source>
        <translation>ما يفعله التطبيق</translation>
    </message>
    <message>
        <source>the client waits only this far</source>
        <translation>العميل ينتظر إلى هنا فقط</translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation>%L1 مرة</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/ث</translation>
    </message>
</context>
<context>
    <name>cachescope::HelpDialog</name>
    <message>
        <source>Keys and help</source>
        <translation>المفاتيح والمساعدة</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>المسافة</translation>
    </message>
    <message>
        <source>run, pause, go on</source>
        <translation>تشغيل، إيقاف مؤقت، متابعة</translation>
    </message>
    <message>
        <source>end the run: flush and audit</source>
        <translation>إنهاء التشغيل: تفريغ وتدقيق</translation>
    </message>
    <message>
        <source>reset the products, the cache and the queue</source>
        <translation>إعادة المنتجات والـ Cache والطابور إلى البداية</translation>
    </message>
    <message>
        <source>choose a strategy</source>
        <translation>اختيار استراتيجية</translation>
    </message>
    <message>
        <source>slower or faster drawing</source>
        <translation>رسم أبطأ أو أسرع</translation>
    </message>
    <message>
        <source>stop or go on drawing</source>
        <translation>إيقاف الرسم أو متابعته</translation>
    </message>
    <message>
        <source>move the picture one event on or back</source>
        <translation>تحريك الصورة حدثًا إلى الأمام أو الخلف</translation>
    </message>
    <message>
        <source>present, leave</source>
        <translation>عرض، خروج</translation>
    </message>
    <message>
        <source>open or save a scenario</source>
        <translation>فتح سيناريو أو حفظه</translation>
    </message>
    <message>
        <source>save the window as a picture</source>
        <translation>حفظ النافذة صورةً</translation>
    </message>
    <message>
        <source>next language</source>
        <translation>اللغة التالية</translation>
    </message>
    <message>
        <source>arrow keys on the stage</source>
        <translation>أسهم الاتجاه على المسرح</translation>
    </message>
    <message>
        <source>choose a product and read both stores</source>
        <translation>اختيار منتج وقراءة المخزنين</translation>
    </message>
    <message>
        <source>Slow motion and the pause of the picture change the drawing only: the engine goes on at full speed. The status bar says how many of the requests are drawn.</source>
        <translation>الحركة البطيئة وإيقاف الصورة يغيّران الرسم فقط: المحرّك يواصل بأقصى سرعة. شريط الحالة يقول كم طلبًا رُسم.</translation>
    </message>
    <message>
        <source>Ahead: the cache holds a newer version than the database. Stale: an older one. Phantom: one that the database never held. Each is found by reading both stores.</source>
        <translation>متقدم: الـ Cache يحمل إصدارًا أحدث من قاعدة البيانات. قديم: إصدارًا أقدم. شبح: إصدارًا لم تحمله قاعدة البيانات قط. كلها تُعرف بقراءة المخزنين.</translation>
    </message>
    <message>
        <source>A stale read returned an old version although a newer write had been acknowledged before the read began. A lost write was acknowledged and is in no store at the end.</source>
        <translation>القراءة القديمة أعادت إصدارًا قديمًا مع أن كتابة أحدث قد أُكدت قبل بدء القراءة. الكتابة المفقودة أُكدت ولا توجد في أي مخزن في النهاية.</translation>
    </message>
    <message>
        <source>On your own servers only keys under %1 and the schema %2 are touched.</source>
        <translation>على خوادمك لا تُمس إلا المفاتيح تحت %1 والمخطط %2.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>cachescope::KnobPanel</name>
    <message>
        <source>Expiry (TTL)</source>
        <translation>مدة الصلاحية (TTL)</translation>
    </message>
    <message>
        <source>How long a cached product stays before Redis drops it</source>
        <translation>كم يبقى المنتج في الـ Cache قبل أن يسقطه Redis</translation>
    </message>
    <message>
        <source>Refresh after</source>
        <translation>التحديث بعد</translation>
    </message>
    <message>
        <source>A read later than this share of the expiry reloads the value in the background</source>
        <translation>القراءة بعد هذه النسبة من المدة تعيد تحميل القيمة في الخلفية</translation>
    </message>
    <message>
        <source>Order of a write</source>
        <translation>ترتيب الكتابة</translation>
    </message>
    <message>
        <source>In a transaction both stores take the write or neither; the other orders can leave them apart</source>
        <translation>في المعاملة يأخذ المخزنان الكتابة معًا أو لا يأخذانها؛ والترتيبان الآخران قد يفرّقان بينهما</translation>
    </message>
    <message>
        <source>Write queue</source>
        <translation>طابور الكتابة</translation>
    </message>
    <message>
        <source>A list in Redis survives the program; a queue in memory is lost with it</source>
        <translation>القائمة في Redis تبقى بعد البرنامج؛ والطابور في الذاكرة يضيع معه</translation>
    </message>
    <message>
        <source>Flush every</source>
        <translation>تفريغ كل</translation>
    </message>
    <message>
        <source>The worker saves what is queued at least this often</source>
        <translation>العامل يحفظ ما في الطابور مرة كل هذه المدة على الأقل</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>حجم الدفعة</translation>
    </message>
    <message>
        <source>As soon as this many writes are queued, the worker saves them in one round trip</source>
        <translation>متى تجمّع هذا العدد حفظه العامل في رحلة واحدة</translation>
    </message>
    <message>
        <source>Coalescing</source>
        <translation>دمج الكتابات</translation>
    </message>
    <message>
        <source>Of several writes of one key in a batch only the newest is saved</source>
        <translation>من كتابات المفتاح الواحد في الدفعة تُحفظ الأحدث فقط</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>المحاولات</translation>
    </message>
    <message>
        <source>How often a batch is tried before its writes become dead letters</source>
        <translation>كم مرة تُجرَّب الدفعة قبل أن تذهب إلى الـ DLQ</translation>
    </message>
    <message>
        <source>Back-off</source>
        <translation>التراجع الزمني</translation>
    </message>
    <message>
        <source>The wait before the second attempt; it doubles each time</source>
        <translation>الانتظار قبل المحاولة الثانية؛ ويتضاعف كل مرة</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>ث</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>in a transaction</source>
        <translation>في معاملة</translation>
    </message>
    <message>
        <source>database first</source>
        <translation>قاعدة البيانات أولًا</translation>
    </message>
    <message>
        <source>cache first</source>
        <translation>الـ Cache أولًا</translation>
    </message>
    <message>
        <source>list in Redis</source>
        <translation>قائمة في Redis</translation>
    </message>
    <message>
        <source>in memory</source>
        <translation>في الذاكرة</translation>
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
        <translation>م.ث</translation>
    </message>
    <message>
        <source>s</source>
        <translation>ث</translation>
    </message>
    <message>
        <source>min</source>
        <translation>د</translation>
    </message>
</context>
<context>
    <name>cachescope::LatencyPanel</name>
    <message>
        <source>Cache %1</source>
        <translation>الـ Cache %1</translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation>الـ DB %1</translation>
    </message>
    <message>
        <source>No added latency</source>
        <translation>بلا زمن مضاف</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>الـ Cache</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>ثابت</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>منتظم</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>طبيعي</translation>
    </message>
    <message>
        <source>Kind of latency: %1</source>
        <translation>نوع الزمن: %1</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>م.ث</translation>
    </message>
    <message>
        <source>Latency in milliseconds: %1</source>
        <translation>الزمن بالملّي ثانية: %1</translation>
    </message>
    <message>
        <source>Spread in milliseconds: %1</source>
        <translation>التشتت بالملّي ثانية: %1</translation>
    </message>
    <message>
        <source>uniform: half the width; normal: the standard deviation</source>
        <translation>منتظم: نصف العرض؛ طبيعي: الانحراف المعياري</translation>
    </message>
    <message>
        <source>Added in front of the server, in the program. Measured and added time are told apart.</source>
        <translation>يُضاف أمام الخادم داخل البرنامج. الزمن المقيس والمضاف يُعرضان منفصلين.</translation>
    </message>
</context>
<context>
    <name>cachescope::LiveChart</name>
    <message>
        <source>Save or copy: %1</source>
        <translation>حفظ أو نسخ: %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>قبل %1 ث</translation>
    </message>
    <message>
        <source>no requests</source>
        <translation>لا طلبات</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>حفظ بصيغة %1…</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>نسخ الصورة</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>نسخ الأرقام</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>حفظ المخطط</translation>
    </message>
</context>
<context>
    <name>cachescope::MainWindow</name>
    <message>
        <source>Open a scenario</source>
        <translation>فتح سيناريو</translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation>سيناريوهات (*.json)</translation>
    </message>
    <message>
        <source>This scenario cannot be run:</source>
        <translation>لا يمكن تشغيل هذا السيناريو:</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>حفظ السيناريو</translation>
    </message>
    <message>
        <source>The scenario was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>لم يُحفظ السيناريو في %1: %2. اختر مجلدًا آخر أو أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>Save the window as a picture</source>
        <translation>حفظ النافذة صورةً</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>صور (*.png)</translation>
    </message>
    <message>
        <source>The picture was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>لم تُحفظ الصورة في %1: %2. اختر مجلدًا آخر أو أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>Window as a picture… (Ctrl+E)</source>
        <translation>النافذة صورةً… (Ctrl+E)</translation>
    </message>
    <message>
        <source>Western digits in Arabic</source>
        <translation>أرقام غربية في العربية</translation>
    </message>
    <message>
        <source>Open a scenario… (Ctrl+O)</source>
        <translation>فتح سيناريو… (Ctrl+O)</translation>
    </message>
    <message>
        <source>Save the scenario… (Ctrl+S)</source>
        <translation>حفظ السيناريو… (Ctrl+S)</translation>
    </message>
    <message>
        <source>Servers…</source>
        <translation>الخوادم…</translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation>فاتح أو داكن كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>حركة أقل</translation>
    </message>
    <message>
        <source>Keys and help (F1)</source>
        <translation>المفاتيح والمساعدة (F1)</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الشيفرة</translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation>المقابض</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>الحِمل</translation>
    </message>
    <message>
        <source>Code, knobs and workload</source>
        <translation>الشيفرة والمقابض والحِمل</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المسرح</translation>
    </message>
</context>
<context>
    <name>cachescope::RunBar</name>
    <message>
        <source>❚❚ Pause</source>
        <translation>❚❚ إيقاف مؤقت</translation>
    </message>
    <message>
        <source>▶ Go on</source>
        <translation>▶ متابعة</translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation>▶ تشغيل</translation>
    </message>
    <message>
        <source>Start a run, or pause and resume the requests (Space)</source>
        <translation>ابدأ التشغيل، أو أوقف الطلبات مؤقتًا وتابعها (المسافة)</translation>
    </message>
    <message>
        <source>■ End</source>
        <translation>■ إنهاء</translation>
    </message>
    <message>
        <source>End the run</source>
        <translation>إنهاء التشغيل</translation>
    </message>
    <message>
        <source>End the run: finish what is in flight, flush the queue, audit every write (E)</source>
        <translation>إنهاء التشغيل: إكمال ما هو قيد التنفيذ، تفريغ الطابور، تدقيق كل كتابة (E)</translation>
    </message>
    <message>
        <source>↺ Reset</source>
        <translation>↺ إعادة</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة إلى البداية</translation>
    </message>
    <message>
        <source>Put every product back to its first version and empty cache and queue (R)</source>
        <translation>أعد كل منتج إلى إصداره الأول وأفرغ الـ Cache والطابور (R)</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>بطيء</translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation>حركة بطيئة</translation>
    </message>
    <message>
        <source>How much slower than the run the picture is drawn; the run itself is never slowed (+ and −)</source>
        <translation>كم يبطؤ رسم الصورة عن التشغيل؛ والتشغيل نفسه لا يُبطَّأ أبدًا (+ و−)</translation>
    </message>
    <message>
        <source>▶ Picture</source>
        <translation>▶ الصورة</translation>
    </message>
    <message>
        <source>❚❚ Picture</source>
        <translation>❚❚ الصورة</translation>
    </message>
    <message>
        <source>Pause the picture</source>
        <translation>إيقاف الصورة مؤقتًا</translation>
    </message>
    <message>
        <source>Stop or go on drawing; the run goes on (.)</source>
        <translation>أوقف الرسم أو تابعه؛ والتشغيل مستمر (.)</translation>
    </message>
    <message>
        <source>▸❘ Step</source>
        <translation>▸❘ خطوة</translation>
    </message>
    <message>
        <source>Step the picture</source>
        <translation>خطوة في الصورة</translation>
    </message>
    <message>
        <source>Move the picture to the next event (Page Down; Page Up goes back). The run goes on.</source>
        <translation>حرّك الصورة إلى الحدث التالي (Page Down، وPage Up للخلف). التشغيل مستمر.</translation>
    </message>
    <message>
        <source>Added latency: %1</source>
        <translation>الزمن المضاف: %1</translation>
    </message>
    <message>
        <source>Latency added in front of cache and database, so that what a fast machine hides can be seen</source>
        <translation>زمن يضاف أمام الـ Cache وقاعدة البيانات، ليُرى ما يخفيه الجهاز السريع</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Save charts and pictures</source>
        <translation>حفظ المخططات والصور</translation>
    </message>
    <message>
        <source>Leave F5</source>
        <translation>خروج F5</translation>
    </message>
    <message>
        <source>Present F5</source>
        <translation>عرض F5</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>Fill the screen, larger, without the lists (F5)</source>
        <translation>ملء الشاشة، أكبر، بلا القوائم (F5)</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>اللغة: %1</translation>
    </message>
    <message>
        <source>Language (Ctrl+L)</source>
        <translation>اللغة (Ctrl+L)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Scenario, servers, appearance, help</source>
        <translation>السيناريو، الخوادم، المظهر، المساعدة</translation>
    </message>
</context>
<context>
    <name>cachescope::ServerStatusBar</name>
    <message>
        <source>private sandbox</source>
        <translation>الـ sandbox الخاص</translation>
    </message>
    <message>
        <source>● %1 %2</source>
        <translation>● %1 %2</translation>
    </message>
    <message>
        <source>◐ %1 connecting again</source>
        <translation>◐ %1 يعيد الاتصال</translation>
    </message>
    <message>
        <source>✕ %1 does not answer</source>
        <translation>✕ %1 لا يجيب</translation>
    </message>
    <message>
        <source>○ starting…</source>
        <translation>○ يجري التشغيل…</translation>
    </message>
    <message>
        <source>○ %1 starting…</source>
        <translation>○ %1 يجري تشغيله…</translation>
    </message>
    <message>
        <source>Audit: the stores could not be read at the end</source>
        <translation>التدقيق: تعذرت قراءة المخازن في النهاية</translation>
    </message>
    <message>
        <source>%1 accepted = %2 saved + %3 merged + %4 queued + %5 dead letters + %6 lost</source>
        <translation>%1 مقبولة = %2 محفوظة + %3 مدموجة + %4 في الطابور + %5 في الـ DLQ + %6 مفقودة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s)</source>
        <translation>
            <numerusform>لا قراءات قديمة</numerusform><numerusform>قراءة قديمة واحدة</numerusform><numerusform>قراءتان قديمتان</numerusform><numerusform>%Ln قراءات قديمة</numerusform><numerusform>%Ln قراءة قديمة</numerusform><numerusform>%Ln قراءة قديمة</numerusform></translation>
    </message>
    <message>
        <source>preparing the stores…</source>
        <translation>يجري تحضير المخازن…</translation>
    </message>
    <message>
        <source>settling: finishing, flushing, auditing…</source>
        <translation>يجري الإنهاء: إكمال، تفريغ، تدقيق…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s) served</source>
        <translation>
            <numerusform>لم تُقدَّم قراءات قديمة</numerusform><numerusform>قُدمت قراءة قديمة واحدة</numerusform><numerusform>قُدمت قراءتان قديمتان</numerusform><numerusform>قُدمت %Ln قراءات قديمة</numerusform><numerusform>قُدمت %Ln قراءة قديمة</numerusform><numerusform>قُدمت %Ln قراءة قديمة</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation>
            <numerusform>لم يفشل أي طلب</numerusform><numerusform>فشل طلب واحد</numerusform><numerusform>فشل طلبان</numerusform><numerusform>فشلت %Ln طلبات</numerusform><numerusform>فشل %Ln طلبًا</numerusform><numerusform>فشل %Ln طلب</numerusform></translation>
    </message>
    <message>
        <source>%1 fps · %2 of %3 requests / s drawn</source>
        <translation>%1 إطار/ث · رُسم %2 من %3 طلب / ث</translation>
    </message>
</context>
<context>
    <name>cachescope::ServersDialog</name>
    <message>
        <source>Servers</source>
        <translation>الخوادم</translation>
    </message>
    <message>
        <source>Private sandbox: a Redis and a PostgreSQL of our own, gone with the program</source>
        <translation>الـ sandbox الخاص: Redis و PostgreSQL لنا، يزولان مع البرنامج</translation>
    </message>
    <message>
        <source>Servers of your own</source>
        <translation>خوادمك أنت</translation>
    </message>
    <message>
        <source>On your servers Cachescope touches only keys that begin with %1 and the schema %2. Passwords go to the desktop's keychain; without one they are asked for in each session.</source>
        <translation>على خوادمك لا يمس Cachescope إلا المفاتيح التي تبدأ بـ %1 والمخطط %2. كلمات المرور في سلسلة مفاتيح سطح المكتب؛ ومن دونها تُطلب في كل جلسة.</translation>
    </message>
    <message>
        <source>Use these servers</source>
        <translation>استعمل هذه الخوادم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation>عنوان %1</translation>
    </message>
    <message>
        <source>password, if there is one</source>
        <translation>كلمة المرور، إن وُجدت</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>كلمة مرور %1</translation>
    </message>
    <message>
        <source>✕ This is not an address of such a server (%1). Write it like %2.</source>
        <translation>✕ هذا ليس عنوان خادم كهذا (%1). اكتبه مثل %2.</translation>
    </message>
</context>
<context>
    <name>cachescope::Stage</name>
    <message>
        <source>at %1 s</source>
        <translation>عند %1 ث</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>زمن حقيقي</translation>
    </message>
    <message>
        <source>drawing paused · %1</source>
        <translation>الرسم متوقف · %1</translation>
    </message>
    <message>
        <source>slow motion %1, the drawing only</source>
        <translation>حركة بطيئة %1، للرسم فقط</translation>
    </message>
</context>
<context>
    <name>cachescope::StrategyList</name>
    <message>
        <source>FIVE STRATEGIES</source>
        <translation>خمس استراتيجيات</translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation>الاستراتيجيات</translation>
    </message>
    <message>
        <source>has run in this session (key %L1)</source>
        <translation>شُغّلت في هذه الجلسة (المفتاح %L1)</translation>
    </message>
    <message>
        <source>key %L1</source>
        <translation>المفتاح %L1</translation>
    </message>
</context>
<context>
    <name>cachescope::WorkloadPanel</name>
    <message>
        <source>Loop</source>
        <translation>الحلقة</translation>
    </message>
    <message>
        <source>Closed: a client asks again when it has its answer. Open: requests come at a rate, whatever the answers take.</source>
        <translation>مغلقة: يسأل العميل ثانية بعد جوابه. مفتوحة: تأتي الطلبات بمعدل مهما طالت الأجوبة.</translation>
    </message>
    <message>
        <source>At most in flight</source>
        <translation>الحد قيد التنفيذ</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>العملاء</translation>
    </message>
    <message>
        <source>How many requests can be under way at once</source>
        <translation>كم طلبًا يمكن أن يجري معًا</translation>
    </message>
    <message>
        <source>Think time</source>
        <translation>زمن التفكير</translation>
    </message>
    <message>
        <source>Pause of a client between an answer and its next request</source>
        <translation>توقف العميل بين جواب وطلبه التالي</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>المعدل</translation>
    </message>
    <message>
        <source>Requests that start in a second</source>
        <translation>الطلبات التي تبدأ في الثانية</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>القراءات</translation>
    </message>
    <message>
        <source>Share of reads; the rest are writes</source>
        <translation>نسبة القراءات؛ والباقي كتابات</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Which products are asked for</source>
        <translation>أي المنتجات تُطلب</translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation>أس ⁨Zipf⁩</translation>
    </message>
    <message>
        <source>0: all alike; 1: the second product half as often as the first, the third a third</source>
        <translation>0: سواء؛ 1: الثاني نصف الأول، والثالث ثلثه</translation>
    </message>
    <message>
        <source>Hot products</source>
        <translation>منتجات ساخنة</translation>
    </message>
    <message>
        <source>Share of the products that are hot</source>
        <translation>نسبة المنتجات الساخنة</translation>
    </message>
    <message>
        <source>Hot traffic</source>
        <translation>حركة ساخنة</translation>
    </message>
    <message>
        <source>Share of the requests that go to the hot products</source>
        <translation>نسبة الطلبات على المنتجات الساخنة</translation>
    </message>
    <message>
        <source>Products *</source>
        <translation>المنتجات *</translation>
    </message>
    <message>
        <source>Takes effect with the next run</source>
        <translation>يسري مع التشغيل التالي</translation>
    </message>
    <message>
        <source>Seed *</source>
        <translation>البذرة *</translation>
    </message>
    <message>
        <source>The same seed asks for the same products in the same order. Takes effect with the next run.</source>
        <translation>البذرة نفسها تطلب المنتجات نفسها بالترتيب نفسه. يسري مع التشغيل التالي.</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>م.ث</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / ث</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلقة</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوحة</translation>
    </message>
    <message>
        <source>uniform</source>
        <translation>منتظم</translation>
    </message>
    <message>
        <source>hot set</source>
        <translation>مجموعة ساخنة</translation>
    </message>
    <message>
        <source>* with the next run</source>
        <translation>* مع التشغيل التالي</translation>
    </message>
</context>
</TS>
