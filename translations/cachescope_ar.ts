<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>Alert</name>
    <message>
        <source>Error</source>
        <translation>خطأ</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>The cache cannot be reached</source>
        <translation>لا يمكن الوصول إلى الـ Cache</translation>
    </message>
    <message>
        <source>Latency (p99) above %1</source>
        <translation>زمن الاستجابة (p99) فوق %1</translation>
    </message>
    <message>
        <source>Hit rate below %1</source>
        <translation>معدل الإصابة دون %1</translation>
    </message>
    <message>
        <source>Redis uses more than %1 MiB</source>
        <translation>يستخدم Redis أكثر من %1 ميبيبايت</translation>
    </message>
    <message>
        <source>More than %1 writes in the queue</source>
        <translation>أكثر من %1 كتابة في الطابور</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 ميبيبايت</translation>
    </message>
    <message>
        <source>cache away</source>
        <translation>الـ Cache غائب</translation>
    </message>
    <message>
        <source>latency</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation>معدل الإصابة</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>الذاكرة</translation>
    </message>
    <message>
        <source>queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>%1 %2 at %3 s: %4</source>
        <comment>a sign, Error or Warning, a time, the cause</comment>
        <translation>%1 %2 عند %3 ث: %4</translation>
    </message>
    <message>
        <source>✓ Over at %1 s: %2; the worst was %3</source>
        <comment>a time, the cause, a figure</comment>
        <translation>✓ انتهى عند %1 ث: %2؛ الأسوأ كان %3</translation>
    </message>
    <message>
        <source>%1 Still so at the end of the run: %2; the worst was %3</source>
        <comment>a sign, the cause, a figure</comment>
        <translation>%1 لا يزال كذلك عند نهاية التشغيل: %2؛ وكان الأسوأ %3</translation>
    </message>
</context>
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
    <message>
        <source>thin: p50 measured</source>
        <comment>the thin lines of the chart, without the latency that was added</comment>
        <translation>الخط الرفيع: p50 المقيس</translation>
    </message>
    <message>
        <source>deleted</source>
        <extracomment>products that the database has deleted and the cache still holds</extracomment>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>products of which the cache says that they do not exist</extracomment>
        <translation>محجوب</translation>
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
        <source>the same seed asks for the same products in the same order</source>
        <translation>البذرة نفسها تطلب المنتجات نفسها بالترتيب نفسه</translation>
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
        <source>the picture&apos;s size in pixels, like 1280x720</source>
        <translation>حجم الصورة بالبكسل، مثل ⁨1280x720⁩</translation>
    </message>
    <message>
        <source>%1; else the environment&apos;s language</source>
        <translation>%1؛ وإلا فلغة البيئة</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>اعرض هذه المساعدة</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>اعرض الإصدار</translation>
    </message>
    <message>
        <source>the strategies to compare, like cache-aside,write-behind; else all five</source>
        <translation>الاستراتيجيات المراد مقارنتها، مثل cache-aside,write-behind؛ وإلا فالخمس كلها</translation>
    </message>
    <message>
        <source>compares settings of one field, like knobs.batchSize=1,100</source>
        <translation>يقارن قيم حقل واحد، مثل knobs.batchSize=1,100</translation>
    </message>
    <message>
        <source>how many times each is run, 1 to 50; the spread is told</source>
        <translation>كم مرة تُشغَّل كل واحدة، من 1 إلى 50؛ ويُذكر مدى التفاوت</translation>
    </message>
    <message>
        <source>seconds before each run&apos;s figures begin, 0 to 3600</source>
        <translation>الثواني قبل أن تبدأ أرقام كل تشغيل، من 0 إلى 3600</translation>
    </message>
    <message>
        <source>a fault like “kill redis at 2 for 1”; may be given more than once</source>
        <translation>عطل مثل “kill redis at 2 for 1”؛ يمكن إعطاؤه أكثر من مرة</translation>
    </message>
    <message>
        <source>the sandbox&apos;s Redis keeps an append-only file</source>
        <translation>يحتفظ Redis في الـ sandbox بملف append-only</translation>
    </message>
    <message>
        <source>record the run in this file, for “cachescope replay”</source>
        <translation>سجّل التشغيل في هذا الملف، لأجل «cachescope replay»</translation>
    </message>
    <message>
        <source>a lesson on what goes wrong: first the fault, then the remedy</source>
        <translation>درس عمّا يتعطل: الخلل أولًا ثم العلاج</translation>
    </message>
    <message>
        <source>how many schedules are run at most, 1 to 10000000</source>
        <translation>أقصى عدد من الجداول يُشغَّل، من 1 إلى 10000000</translation>
    </message>
    <message>
        <source>writes the shortest schedule of each outcome there, as a scenario</source>
        <translation>يكتب هناك أقصر جدول لكل نتيجة على هيئة سيناريو</translation>
    </message>
    <message>
        <source>save the report and its pictures in this folder</source>
        <translation>يحفظ التقرير وصوره في هذا المجلد</translation>
    </message>
    <message>
        <source>Runs strategies one after the other on the same requests and tells which is best at what.</source>
        <translation>يشغّل الاستراتيجيات واحدة تلو الأخرى على الطلبات نفسها ويبيّن أيها الأفضل في ماذا.</translation>
    </message>
    <message>
        <source>Runs every interleaving of a few requests on live servers and tells how they end.</source>
        <translation>يشغّل كل تداخل لبضعة طلبات على خوادم حقيقية ويخبر كيف تنتهي.</translation>
    </message>
    <message>
        <source>Shows a recording in the window; needs no server.</source>
        <translation>يعرض تسجيلًا في النافذة؛ لا يحتاج إلى خادم.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 يخص %2.</translation>
    </message>
    <message>
        <source>Say which recording to show, as in %1.</source>
        <translation>اذكر أي تسجيل يُعرض، مثل %1.</translation>
    </message>
    <message>
        <source>Say which requests to interleave, as in %1.</source>
        <translation>اذكر أي طلبات تتداخل، مثل %1.</translation>
    </message>
    <message>
        <source>%1 says how to save; say where with %2.</source>
        <translation>%1 يحدد صيغة الحفظ؛ حدد المكان بـ %2.</translation>
    </message>
    <message>
        <source>The fault %1 needs the sandbox: leave the addresses out, or choose another fault.</source>
        <translation>العطل %1 يحتاج إلى الـ sandbox: احذف العنوانين، أو اختر عطلًا آخر.</translation>
    </message>
    <message>
        <source>Exit status: 0 all was measured, 1 not all of it, 2 usage, 3 a server cannot be reached.</source>
        <translation>رمز الخروج: 0 قيس كل شيء، 1 لم يُقس كله، 2 خطأ في الاستعمال، 3 تعذر الوصول إلى خادم.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the run or its audit failed, 2 usage, 3 a server cannot be reached, 4 it crashed as a fault told it to.</source>
        <translation>رمز الخروج: 0 تم، 1 فشل التشغيل أو تدقيقه، 2 خطأ في الاستعمال، 3 لا يمكن الوصول إلى خادم، 4 انهار كما طلب عطل.</translation>
    </message>
    <message>
        <source>what to save, like png,html: png, svg, pdf, csv, json, html; of a run also gif</source>
        <translation>ما يُحفظ، مثل png,html: png, svg, pdf, csv, json, html؛ ومن التشغيلة أيضًا gif</translation>
    </message>
    <message>
        <source>PostgreSQL waits for its disk at every commit (fsync on)</source>
        <translation>ينتظر PostgreSQL القرص عند كل commit (fsync مفعّل)</translation>
    </message>
    <message>
        <source>what to save, like png,csv: png, svg, pdf, csv, json</source>
        <translation>ما الذي يُحفظ، مثل png,csv: ‏png وsvg وpdf وcsv وjson</translation>
    </message>
    <message>
        <source>write down each acknowledged write, for a check from outside</source>
        <translation>دوّن كل كتابة مؤكَّدة، للتحقق من الخارج</translation>
    </message>
    <message>
        <source>leave out the runs with a slow database that measure what the source claims of writes</source>
        <translation>دون التشغيلات التي تبطئ قاعدة البيانات لقياس ما يقوله المصدر عن الكتابة</translation>
    </message>
    <message>
        <source>run each again while the process, the cache and the database are killed: what is lost</source>
        <translation>شغّل كل واحدة من جديد مع إنهاء العملية والـ Cache وقاعدة البيانات قسرًا: ما الذي يُفقد</translation>
    </message>
    <message>
        <source>how large a PNG is, 0.5 to 8; else 2</source>
        <translation>حجم صورة PNG، من 0.5 إلى 8؛ وإلا 2</translation>
    </message>
    <message>
        <source>the lesson&apos;s readers, writes or keys; else its own number</source>
        <translation>عدد قرّاء الدرس أو كتاباته أو مفاتيحه؛ وإلا فعدده الخاص</translation>
    </message>
    <message>
        <source>%1 does not go with %2: a lesson brings a scenario of its own, and is neither recorded nor exported. Leave one of them out.</source>
        <translation>لا يجتمع %1 مع %2: للدرس سيناريو خاص به، ولا يُسجَّل ولا يُصدَّر. احذف أحدهما.</translation>
    </message>
    <message>
        <source>The lesson %1 has no number to choose: leave %2 out.</source>
        <translation>ليس في الدرس %1 عدد يُختار: احذف %2.</translation>
    </message>
    <message>
        <source>%1 does not go with a scenario that is a schedule: leave it out.</source>
        <translation>لا يجتمع %1 مع سيناريو هو جدول خطوات: احذفه.</translation>
    </message>
    <message>
        <source>The fault %1 would come after the end of the run: choose an earlier time or a longer run.</source>
        <translation>العطل %1 سيأتي بعد نهاية التشغيل: اختر وقتًا أبكر أو تشغيلًا أطول.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>before the last of several alternatives</comment>
        <translation> أو </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between alternatives</comment>
        <translation> أو </translation>
    </message>
    <message>
        <source>how long requests are sent, up to %1</source>
        <translation>كم ثانية تُرسل الطلبات، حتى %1</translation>
    </message>
    <message>
        <source>how many clients ask, %1 to %2</source>
        <translation>عدد العملاء، من %1 إلى %2</translation>
    </message>
    <message>
        <source>share of the requests that read, %1 to %2</source>
        <translation>نسبة طلبات القراءة، من %1 إلى %2</translation>
    </message>
    <message>
        <source>how many products there are, %1 to %2</source>
        <translation>عدد المنتجات، من %1 إلى %2</translation>
    </message>
    <message>
        <source>products are chosen by Zipf&apos;s law with this exponent, %1 to %2</source>
        <translation>تُختار المنتجات بقانون Zipf بهذا الأس، من %1 إلى %2</translation>
    </message>
    <message>
        <source>write-behind&apos;s queue: %1</source>
        <translation>طابور write-behind: %1</translation>
    </message>
    <message>
        <source>write-through: %1</source>
        <translation>ترتيب write-through: %1</translation>
    </message>
    <message>
        <source>%1; may be given more than once</source>
        <translation>%1؛ ويمكن تكراره</translation>
    </message>
    <message>
        <source>Prints the JSON Schema of scenario files, for an editor or another program.</source>
        <translation>يطبع ⁨JSON Schema⁩ لملفات السيناريو، لمحرر نصوص أو لبرنامج آخر.</translation>
    </message>
    <message>
        <source>what to interleave, like &quot;read 1; write 1&quot;; also create 1, delete 1, write 1 price = 1999, write 1 stock = 5, evict 1, flush, warm 1, write 1 fails</source>
        <translation>ما يجب تداخله، مثل &quot;read 1; write 1&quot;؛ وكذلك create 1 وdelete 1 و⁨write 1 price = 1999⁩ و⁨write 1 stock = 5⁩ وevict 1 وflush وwarm 1 وwrite 1 fails</translation>
    </message>
</context>
<context>
    <name>CompareCommand</name>
    <message>
        <source>What the source claims</source>
        <translation>ما يقوله المصدر</translation>
    </message>
    <message>
        <source>What is taught of them</source>
        <translation>ما يُدرَّس عنها</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Caching strategies compared</source>
        <translation>مقارنة استراتيجيات التخزين المؤقت</translation>
    </message>
    <message>
        <source>Claimed: %1</source>
        <translation>يُقال: %1</translation>
    </message>
    <message>
        <source>Taught, and measured</source>
        <translation>ما يُدرَّس وما قيس</translation>
    </message>
    <message>
        <source>What the figures show</source>
        <translation>ما تبيّنه الأرقام</translation>
    </message>
    <message>
        <source>medium: stale until the expiry when an invalidation is missed</source>
        <translation>متوسط: تبقى القيمة قديمة حتى انتهاء الـ TTL إذا فات إبطال</translation>
    </message>
    <message>
        <source>the first read is slow, the next ones are fast; a write waits for the database</source>
        <translation>القراءة الأولى بطيئة وما بعدها سريع؛ والكتابة تنتظر قاعدة البيانات</translation>
    </message>
    <message>
        <source>low, but in every place that reads</source>
        <translation>منخفض، لكن في كل موضع يقرأ</translation>
    </message>
    <message>
        <source>mostly read, and the cache may fail</source>
        <translation>قراءة في الغالب، والـ Cache قد يتعطل</translation>
    </message>
    <message>
        <source>medium: as cache-aside</source>
        <translation>متوسط: مثل cache-aside</translation>
    </message>
    <message>
        <source>as cache-aside; one load per product at a time</source>
        <translation>مثل cache-aside؛ وتحميل واحد لكل منتج في الوقت الواحد</translation>
    </message>
    <message>
        <source>medium: the cache needs a loader, the application stays simple</source>
        <translation>متوسط: يحتاج الـ Cache إلى loader، ويبقى التطبيق بسيطًا</translation>
    </message>
    <message>
        <source>mostly read, by many places in the same way</source>
        <translation>قراءة في الغالب، من مواضع كثيرة بالطريقة نفسها</translation>
    </message>
    <message>
        <source>high: both stores take a write or neither</source>
        <translation>عالٍ: يأخذ المخزنان الكتابة معًا أو لا يأخذها أي منهما</translation>
    </message>
    <message>
        <source>reads after writes are hits; a write pays for both stores</source>
        <translation>القراءة بعد الكتابة إصابة؛ والكتابة تدفع ثمن المخزنين</translation>
    </message>
    <message>
        <source>medium: a failed write must be undone</source>
        <translation>متوسط: الكتابة الفاشلة يجب التراجع عنها</translation>
    </message>
    <message>
        <source>stock, prices: nobody may read an old value</source>
        <translation>المخزون والأسعار: لا يجوز لأحد أن يقرأ قيمة قديمة</translation>
    </message>
    <message>
        <source>low: the database lags behind the cache</source>
        <translation>منخفض: قاعدة البيانات متأخرة عن الـ Cache</translation>
    </message>
    <message>
        <source>the fastest writes; the database sees batches</source>
        <translation>أسرع كتابة؛ وقاعدة البيانات ترى دفعات</translation>
    </message>
    <message>
        <source>high: queue, worker, retries, dead letters</source>
        <translation>عالٍ: طابور وworker وإعادة محاولات ورسائل ميتة</translation>
    </message>
    <message>
        <source>very many writes, and losing a few is bearable</source>
        <translation>كتابات كثيرة جدًا، وفقد القليل منها محتمل</translation>
    </message>
    <message>
        <source>products in demand never miss; the others do</source>
        <translation>المنتجات المطلوبة لا تخفق أبدًا؛ وغيرها يخفق</translation>
    </message>
    <message>
        <source>medium: reloads in the background</source>
        <translation>متوسط: إعادة تحميل في الخلفية</translation>
    </message>
    <message>
        <source>the same few products all the time, and a miss is dear</source>
        <translation>المنتجات القليلة نفسها دائمًا، والإخفاق مكلف</translation>
    </message>
    <message>
        <source>No difference: all have %1.</source>
        <translation>لا فرق: عند الجميع %1.</translation>
    </message>
    <message>
        <source>No difference: the ranges of the rounds meet, so what is seen may be chance.</source>
        <translation>لا فرق: مجالات الجولات تتلاقى، فما يُرى قد يكون مصادفة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln منتج</numerusform>
            <numerusform>منتج واحد</numerusform>
            <numerusform>منتجان</numerusform>
            <numerusform>%Ln منتجات</numerusform>
            <numerusform>%Ln منتجًا</numerusform>
            <numerusform>%Ln منتج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln round(s)</source>
        <translation>
            <numerusform>%Ln جولة</numerusform>
            <numerusform>جولة واحدة</numerusform>
            <numerusform>جولتان</numerusform>
            <numerusform>%Ln جولات</numerusform>
            <numerusform>%Ln جولة</numerusform>
            <numerusform>%Ln جولة</numerusform>
        </translation>
    </message>
    <message>
        <source>Consistency</source>
        <translation>الاتساق</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>الأداء</translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation>التعقيد</translation>
    </message>
    <message>
        <source>Use it for</source>
        <translation>يصلح لـ</translation>
    </message>
    <message>
        <source>Read latency, p50</source>
        <translation>زمن القراءة، p50</translation>
    </message>
    <message>
        <source>Read latency, p99</source>
        <translation>زمن القراءة، p99</translation>
    </message>
    <message>
        <source>Write latency, p50</source>
        <translation>زمن الكتابة، p50</translation>
    </message>
    <message>
        <source>Write latency, p99</source>
        <translation>زمن الكتابة، p99</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>الطلبات في الثانية</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>معدل الإصابة</translation>
    </message>
    <message>
        <source>Database statements per request</source>
        <translation>أوامر قاعدة البيانات لكل طلب</translation>
    </message>
    <message>
        <source>Keys diverged at once</source>
        <translation>المفاتيح المتباعدة في وقت واحد</translation>
    </message>
    <message>
        <source>Longest divergence</source>
        <translation>أطول تباعد</translation>
    </message>
    <message>
        <source>Deepest queue</source>
        <translation>أعمق طابور</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>القراءات القديمة</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>الكتابات المفقودة</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>الطلبات الفاشلة</translation>
    </message>
    <message>
        <source>A GET from the cache, p50</source>
        <translation>أمر GET من الـ Cache، p50</translation>
    </message>
    <message>
        <source>A row loaded from the database, p50</source>
        <translation>تحميل صف من قاعدة البيانات، p50</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from the lowest to the highest</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 is best with %2</source>
        <comment>a strategy, a figure</comment>
        <translation>الأفضل %1 بـ %2</translation>
    </message>
    <message>
        <source>%1 are best with %2 each</source>
        <comment>several strategies, a figure</comment>
        <translation>الأفضل %1، ولكل منها %2</translation>
    </message>
    <message>
        <source>%1; %2 is last with %3, a factor of %4.</source>
        <translation>%1؛ والأخيرة %2 بـ %3، والنسبة بينهما %4.</translation>
    </message>
    <message>
        <source>%1; %2 is last with %3.</source>
        <translation>%1؛ والأخيرة %2 بـ %3.</translation>
    </message>
    <message>
        <source>%1 One round only: it may be chance.</source>
        <translation>%1 جولة واحدة فقط: قد يكون ذلك مصادفة.</translation>
    </message>
    <message>
        <source>The database answers in about %1, Redis in about %2: %3 times.</source>
        <translation>تجيب قاعدة البيانات في نحو %1، وRedis في نحو %2: %3 ضعف.</translation>
    </message>
    <message>
        <source>Not measured here: no request that was traced asked both stores.</source>
        <translation>لم يُقس هنا: لم يسأل أي طلب متتبَّع المخزنين معًا.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) in each run, at times that count from its beginning.</source>
        <translation>
            <numerusform>%Ln عطل في كل تشغيل، وأوقاتها محسوبة من بدايته.</numerusform>
            <numerusform>عطل واحد في كل تشغيل، ووقته محسوب من بدايته.</numerusform>
            <numerusform>عطلان في كل تشغيل، ووقتاهما محسوبان من بدايته.</numerusform>
            <numerusform>%Ln أعطال في كل تشغيل، وأوقاتها محسوبة من بدايته.</numerusform>
            <numerusform>%Ln عطلًا في كل تشغيل، وأوقاتها محسوبة من بدايته.</numerusform>
            <numerusform>%Ln عطل في كل تشغيل، وأوقاتها محسوبة من بدايته.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor(s)</source>
        <translation>
            <numerusform>%Ln معالج</numerusform>
            <numerusform>معالج واحد</numerusform>
            <numerusform>معالجان</numerusform>
            <numerusform>%Ln معالجات</numerusform>
            <numerusform>%Ln معالجًا</numerusform>
            <numerusform>%Ln معالج</numerusform>
        </translation>
    </message>
    <message>
        <source>sandbox</source>
        <translation>sandbox</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>لا يمكن قراءة %1: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a comparison.</source>
        <translation>%1 أكبر من أن يكون مقارنة.</translation>
    </message>
    <message>
        <source>%1 is damaged: it is not JSON at %2.</source>
        <translation>%1 تالف: ليس JSON عند %2.</translation>
    </message>
    <message>
        <source>%1 is no comparison; choose a file that was saved as one.</source>
        <translation>%1 ليس مقارنة؛ اختر ملفًا حُفظ كمقارنة.</translation>
    </message>
    <message>
        <source>%1 has the form %2, this program reads form %3; measure again, or open it with the program that saved it.</source>
        <translation>صيغة %1 هي %2، وهذا البرنامج يقرأ الصيغة %3؛ أعد القياس، أو افتحه بالبرنامج الذي حفظه.</translation>
    </message>
    <message>
        <source>%1 is damaged: %2 is missing or wrong.</source>
        <translation>%1 تالف: %2 ناقص أو خاطئ.</translation>
    </message>
    <message>
        <source>Nothing has been measured yet</source>
        <translation>لم يُقس شيء بعد</translation>
    </message>
    <message>
        <source>Workload %1; %2 reads; %3, keys %4, seed %5.</source>
        <comment>the loop, a share, the products, how they are chosen, a number</comment>
        <translation>الحِمل %1؛ %2 قراءة؛ %3، اختيار المفاتيح: %4، البذرة %5.</translation>
    </message>
    <message>
        <source>No latency added.</source>
        <translation>لم يُضَف أي زمن استجابة.</translation>
    </message>
    <message>
        <source>Latency added: cache %1, database %2.</source>
        <translation>زمن الاستجابة المضاف: الـ Cache %1، قاعدة البيانات %2.</translation>
    </message>
    <message>
        <source>All knobs as the program has them.</source>
        <translation>كل المقابض كما هي في البرنامج.</translation>
    </message>
    <message>
        <source>Knobs turned: %1.</source>
        <translation>المقابض المغيَّرة: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 after a warm-up of %3 that stands in no figure, on fresh stores. The figure is the median of the rounds, behind it the lowest and the highest.</source>
        <translation>%1 مدة كل منها %2 بعد إحماء %3 لا يدخل في أي رقم، على مخازن جديدة. الرقم هو وسيط الجولات، ويليه الأدنى والأعلى.</translation>
    </message>
    <message>
        <source>Not complete: this is what was measured before it ended.</source>
        <translation>غير مكتملة: هذا ما قيس قبل أن تنتهي.</translation>
    </message>
    <message>
        <source>These were measured under different conditions: the figures do not tell the machines apart alone.</source>
        <translation>قيست هذه النتائج في ظروف مختلفة: الفرق بينها لا يعود إلى الجهاز وحده.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>a strategy, a machine</comment>
        <translation>%1 على %2</translation>
    </message>
    <message>
        <source>%1 with a slow database, for the source&apos;s claim, %2 left</source>
        <comment>a strategy, a time</comment>
        <translation>%1 مع قاعدة بيانات بطيئة، لاختبار قول المصدر، بقي %2</translation>
    </message>
    <message>
        <source>%1 – %2, round %3 of %4, %5 left</source>
        <comment>a strategy, what is killed, a number, a number, a time</comment>
        <translation>%1 – %2، الجولة %3 من %4، بقي %5</translation>
    </message>
    <message>
        <source>%1, round %2 of %3, %4 left</source>
        <comment>a strategy, a number, a number, a time</comment>
        <translation>%1، الجولة %2 من %3، بقي %4</translation>
    </message>
    <message>
        <source>%1 under %2</source>
        <comment>a time, a strategy</comment>
        <translation>%1 مع %2</translation>
    </message>
    <message>
        <source>nothing under %1</source>
        <comment>a strategy</comment>
        <translation>لا شيء مع %1</translation>
    </message>
    <message>
        <source>Measured here, with %1 added to the database&apos;s part of each write: %2; %3 times.</source>
        <translation>قيس هنا بإضافة %1 إلى عمل قاعدة البيانات في كل كتابة: %2؛ %3 ضعفًا.</translation>
    </message>
    <message>
        <source>Measured here, without the latency that was added: %1 and %2; %3 times.</source>
        <translation>قيس هنا دون زمن الاستجابة المضاف: %1 و%2؛ %3 ضعفًا.</translation>
    </message>
    <message>
        <source>With it the application waited %1 and %2.</source>
        <translation>ومعه انتظر التطبيق %1 و%2.</translation>
    </message>
    <message>
        <source>Not measured: the rounds with kills were not made.</source>
        <translation>لم يُقس: لم تُجرَ جولات الإنهاء القسري.</translation>
    </message>
    <message>
        <source>Not measured: nothing is killed on servers that are not the sandbox&apos;s.</source>
        <translation>لم يُقس: لا يُنهى شيء قسرًا على خوادم ليست خوادم الـ sandbox.</translation>
    </message>
    <message>
        <source>When the database takes about %1 for a write, a write takes about %2: %3 times.</source>
        <translation>حين تحتاج قاعدة البيانات نحو %1 لكل كتابة، تستغرق الكتابة نحو %2: %3 ضعفًا.</translation>
    </message>
    <message>
        <source>Not measured here: the runs with so slow a database were not made.</source>
        <translation>لم يُقس هنا: لم تُجرَ التشغيلات بقاعدة بيانات بهذا البطء.</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>a strategy, the name of a knob, its setting</comment>
        <translation>%1، %2 %3</translation>
    </message>
    <message>
        <source>Lost when the process is killed</source>
        <translation>ما يُفقد عند إنهاء العملية</translation>
    </message>
    <message>
        <source>Lost when the cache is killed</source>
        <translation>ما يُفقد عند إنهاء الـ Cache</translation>
    </message>
    <message>
        <source>Lost when the database is killed</source>
        <translation>ما يُفقد عند إنهاء قاعدة البيانات</translation>
    </message>
    <message>
        <source>The same GET without added latency</source>
        <translation>أمر GET نفسه دون زمن مضاف</translation>
    </message>
    <message>
        <source>The same row without added latency</source>
        <translation>الصف نفسه دون زمن مضاف</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two figures</comment>
        <translation>من %1 إلى %2</translation>
    </message>
    <message>
        <source>%1 are best and cannot be told apart (%2)</source>
        <comment>several strategies, a figure or its range</comment>
        <translation>%1 هي الأفضل ولا يمكن التمييز بينها (%2)</translation>
    </message>
    <message>
        <source>Between the dashed lines: measured. Before: warm-up. After: the queue is flushed.</source>
        <translation>بين الخطين المتقطعين: ما قيس. قبلهما: التسخين. بعدهما: تفريغ الطابور.</translation>
    </message>
    <message>
        <source>Of the writes %1.</source>
        <comment>shares of the writes</comment>
        <translation>من الكتابات: %1.</translation>
    </message>
    <message>
        <source>Ids asked for: %1.</source>
        <comment>a range</comment>
        <translation>المعرّفات المطلوبة: %1.</translation>
    </message>
</context>
<context>
    <name>DecisionGuide</name>
    <message>
        <source>How old may what is read be?</source>
        <translation>إلى أي حد يجوز أن يكون المقروء قديمًا؟</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>القِدم</translation>
    </message>
    <message>
        <source>never old: the newest value only</source>
        <translation>لا قِدم: أحدث قيمة فقط</translation>
    </message>
    <message>
        <source>a moment old</source>
        <translation>قديم لحظةً</translation>
    </message>
    <message>
        <source>some minutes old</source>
        <translation>قديم بضع دقائق</translation>
    </message>
    <message>
        <source>How much is written?</source>
        <translation>كم يُكتب؟</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>الكتابة</translation>
    </message>
    <message>
        <source>little: nearly all requests read</source>
        <translation>قليل: معظم الطلبات قراءة</translation>
    </message>
    <message>
        <source>some</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>very much, more than the database likes</source>
        <translation>كثير جدًا، فوق ما تطيقه قاعدة البيانات</translation>
    </message>
    <message>
        <source>May a write that was answered be lost when something breaks?</source>
        <translation>هل يجوز أن تضيع كتابة تم تأكيدها عند حدوث عطل؟</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>الفقد</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>a few, rarely</source>
        <translation>القليل، نادرًا</translation>
    </message>
    <message>
        <source>Is it known what will be read?</source>
        <translation>هل يُعرف ما سيُقرأ؟</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>الوصول</translation>
    </message>
    <message>
        <source>no: anything, with few repeats</source>
        <translation>لا: أي شيء، وقلما يتكرر</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>لا أعرف</translation>
    </message>
    <message>
        <source>yes: the same few all the time</source>
        <translation>نعم: الأشياء القليلة نفسها دائمًا</translation>
    </message>
    <message>
        <source>What does a miss cost?</source>
        <translation>كم يكلف الإخفاق؟</translation>
    </message>
    <message>
        <source>Miss</source>
        <translation>الإخفاق</translation>
    </message>
    <message>
        <source>little: the database is quick</source>
        <translation>قليل: قاعدة البيانات سريعة</translation>
    </message>
    <message>
        <source>much: somebody waits noticeably</source>
        <translation>كثير: ينتظر أحدهم انتظارًا ملحوظًا</translation>
    </message>
    <message>
        <source>%1 – %2 (%3)</source>
        <comment>a question&apos;s short name, the answer, the points</comment>
        <translation>%1 – %2 (%3)</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two reasons</comment>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>ExploreCommand</name>
    <message>
        <source>The search was ended early: there are more.</source>
        <translation>انتهى البحث مبكرًا: هناك المزيد.</translation>
    </message>
    <message>
        <source>%1 schedules run, %2 a second</source>
        <translation>الجداول التي شُغّلت: %1، بمعدل %2 في الثانية</translation>
    </message>
    <message>
        <source>Running every interleaving…</source>
        <translation>جارٍ تشغيل كل التداخلات…</translation>
    </message>
    <message>
        <source>Interleavings: %1, of them run: %2, left out as equivalent: %3; in %4 (%5 a second).</source>
        <translation>التداخلات: %1، شُغِّل منها: %2، وتُرك لأنه مكافئ: %3؛ خلال %4 (%5 في الثانية).</translation>
    </message>
    <message>
        <source>Interleavings: at least %1, of them run: %2, left out as equivalent: %3; in %4 (%5 a second).</source>
        <translation>التداخلات: %1 على الأقل، شُغِّل منها: %2، وتُرك لأنه مكافئ: %3؛ خلال %4 (%5 في الثانية).</translation>
    </message>
    <message>
        <source>The scenario was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>لم يُحفظ السيناريو في %1: %2. اختر مجلدًا آخر أو أفرغ بعض المساحة.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln عميل</numerusform>
            <numerusform>عميل واحد</numerusform>
            <numerusform>عميلان</numerusform>
            <numerusform>%Ln عملاء</numerusform>
            <numerusform>%Ln عميلًا</numerusform>
            <numerusform>%Ln عميل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation>%1 قراءات</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln منتج</numerusform>
            <numerusform>منتج واحد</numerusform>
            <numerusform>منتجان</numerusform>
            <numerusform>%Ln منتجات</numerusform>
            <numerusform>%Ln منتجًا</numerusform>
            <numerusform>%Ln منتج</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder or free some space; a file of that name is as it was.</source>
        <translation>لم يُكتب %1: %2. اختر مجلدًا آخر أو أفرغ بعض المساحة؛ وأي ملف بهذا الاسم باقٍ كما كان.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the name must end in one of %2.</source>
        <translation>لا يمكن كتابة %1: يجب أن ينتهي الاسم بواحد من %2.</translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation>حفظ بصيغة %1…</translation>
    </message>
    <message>
        <source>Save as %1, %2…</source>
        <translation>حفظ بصيغة %1، %2…</translation>
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
        <source>The folder %1 cannot be made; choose another one.</source>
        <translation>لا يمكن إنشاء المجلد %1؛ اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>at %1 s</source>
        <translation>عند %1 ث</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>زمن حقيقي</translation>
    </message>
    <message>
        <source>%1 of %2 requests / s drawn</source>
        <translation>رُسم %1 من %2 طلب / ث</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>المسرح</translation>
    </message>
    <message>
        <source>The frames do not fit into memory; close another program and save again.</source>
        <translation>لا تتسع الذاكرة للإطارات؛ أغلق برنامجًا آخر ثم احفظ من جديد.</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>الوحدة: %1</translation>
    </message>
    <message>
        <source>Scenario: %1</source>
        <translation>السيناريو: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>حُفظ في: %1</translation>
    </message>
    <message>
        <source>one line for each tile</source>
        <translation>سطر لكل مربع</translation>
    </message>
    <message>
        <source>A schedule is not animated: choose %1 or %2 instead of %3.</source>
        <translation>لا صورة متحركة لجدول: اختر %1 أو %2 بدلًا من %3.</translation>
    </message>
    <message>
        <source>of the writes %1</source>
        <comment>shares of the writes</comment>
        <translation>من الكتابات: %1</translation>
    </message>
    <message>
        <source>ids %1</source>
        <comment>a range</comment>
        <translation>المعرّفات %1</translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>%1 ms ± %2 ms</source>
        <translation>%1 م.ث ± %2 م.ث</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 م.ث</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 ٪</translation>
    </message>
    <message>
        <source>product %1</source>
        <translation>المنتج %1</translation>
    </message>
    <message>
        <source>%1 MB, %2</source>
        <translation>%1 م.ب، %2</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>زمن الاستجابة</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>أخطاء</translation>
    </message>
    <message>
        <source>Connection cut</source>
        <translation>اتصال مقطوع</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>موقوف</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>مقتول</translation>
    </message>
    <message>
        <source>Crash</source>
        <translation>انهيار</translation>
    </message>
    <message>
        <source>Key evicted</source>
        <translation>مفتاح مطرود</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>حد الذاكرة</translation>
    </message>
    <message>
        <source>Full disk</source>
        <translation>قرص ممتلئ</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a fault · where it strikes</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Add latency: %1</source>
        <translation>أضف زمنًا: %1</translation>
    </message>
    <message>
        <source>Fail %1 of the steps</source>
        <translation>أفشِل %1 من الخطوات</translation>
    </message>
    <message>
        <source>Cut the connection</source>
        <translation>اقطع الاتصال</translation>
    </message>
    <message>
        <source>Pause the server</source>
        <translation>أوقف الخادم مؤقتًا</translation>
    </message>
    <message>
        <source>Crash without a flush</source>
        <translation>انهيار دون flush</translation>
    </message>
    <message>
        <source>Evict %1</source>
        <translation>اطرد %1</translation>
    </message>
    <message>
        <source>Limit the memory: %1</source>
        <translation>حدّ الذاكرة: %1</translation>
    </message>
    <message>
        <source>Fill the disk</source>
        <translation>املأ القرص</translation>
    </message>
    <message>
        <source>Every step to this server waits on our side first.</source>
        <translation>كل خطوة إلى هذا الخادم تنتظر عندنا أولًا.</translation>
    </message>
    <message>
        <source>So many of the steps fail on our side; the server never hears of them.</source>
        <translation>هذا القدر من الخطوات يفشل عندنا؛ ولا يسمع الخادم بها أبدًا.</translation>
    </message>
    <message>
        <source>The connections of the run are closed and stay closed.</source>
        <translation>تُغلق اتصالات التشغيل وتبقى مغلقة.</translation>
    </message>
    <message>
        <source>All processes of the server stop where they are (SIGSTOP).</source>
        <translation>تتوقف كل عمليات الخادم في مكانها (SIGSTOP).</translation>
    </message>
    <message>
        <source>All processes of the server die at once (signal 9).</source>
        <translation>تموت كل عمليات الخادم فورًا (الإشارة 9).</translation>
    </message>
    <message>
        <source>The run is dropped: nothing is flushed, and what was in memory is gone.</source>
        <translation>يُترك التشغيل: لا flush لأي شيء، وما كان في الذاكرة يضيع.</translation>
    </message>
    <message>
        <source>Its key is deleted from the cache.</source>
        <translation>يُحذف مفتاحه من الـ cache.</translation>
    </message>
    <message>
        <source>Above it the cache evicts keys or refuses writes.</source>
        <translation>فوقه يطرد الـ cache مفاتيح أو يرفض الكتابة.</translation>
    </message>
    <message>
        <source>The database cannot make its files larger: the system forbids it, and the disk stays as it is.</source>
        <translation>لا تستطيع قاعدة البيانات تكبير ملفاتها: النظام يمنعها، ويبقى القرص كما هو.</translation>
    </message>
    <message>
        <source>%1: could not be made</source>
        <translation>%1: تعذر إحداثه</translation>
    </message>
    <message>
        <source>%1: could not be made (%2)</source>
        <translation>%1: تعذر إحداثه (%2)</translation>
    </message>
    <message>
        <source>%1: at %2 s</source>
        <translation>%1: عند %2 ث</translation>
    </message>
    <message>
        <source>%1: since %2 s</source>
        <translation>%1: منذ %2 ث</translation>
    </message>
    <message>
        <source>%1: from %2 s to %3 s</source>
        <translation>%1: من %2 ث إلى %3 ث</translation>
    </message>
    <message>
        <source>Only in the sandbox: Cachescope never touches the processes or the settings of servers that are not its own.</source>
        <translation>في الـ sandbox فقط: لا يمس Cachescope أبدًا عمليات خوادم ليست له ولا إعداداتها.</translation>
    </message>
    <message>
        <source>Kill the server, then restart it</source>
        <translation>اقتل الخادم، ثم أعد تشغيله</translation>
    </message>
</context>
<context>
    <name>HeldWords</name>
    <message>
        <source>version %1, price %2, stock %3</source>
        <translation>الإصدار %1، السعر %2، المخزون %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>what the cache or the database holds of a product</extracomment>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>the version of a part of a product that was never written</extracomment>
        <translation>لا يوجد</translation>
    </message>
    <message>
        <source>absent (deleted at version %1)</source>
        <translation>غير موجود (حُذف عند الإصدار %1)</translation>
    </message>
    <message>
        <source>absent</source>
        <extracomment>what the cache holds of a product: that it does not exist</extracomment>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>nothing (deleted at version %1)</source>
        <translation>لا شيء (حُذف عند الإصدار %1)</translation>
    </message>
    <message>
        <source>versions of its parts: price %1, stock %2, the rest %3</source>
        <extracomment>%1, %2 and %3 are versions</extracomment>
        <translation>إصدارات أجزائه: السعر %1، المخزون %2، والباقي %3</translation>
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
    <message numerus="yes">
        <source>%Ln diverged in this group</source>
        <translation>
            <numerusform>لا تباعد في هذه المجموعة</numerusform>
            <numerusform>مفتاح متباعد في هذه المجموعة</numerusform>
            <numerusform>مفتاحان متباعدان في هذه المجموعة</numerusform>
            <numerusform>%Ln مفاتيح متباعدة في هذه المجموعة</numerusform>
            <numerusform>%Ln مفتاحًا متباعدًا في هذه المجموعة</numerusform>
            <numerusform>%Ln مفتاح متباعد في هذه المجموعة</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%1, the worst of %Ln</source>
        <translation>
            <numerusform>%1، الأسوأ</numerusform>
            <numerusform>%1، الوحيد</numerusform>
            <numerusform>%1، الأسوأ بين منتجين</numerusform>
            <numerusform>%1، الأسوأ بين %Ln منتجات</numerusform>
            <numerusform>%1، الأسوأ بين %Ln منتجًا</numerusform>
            <numerusform>%1، الأسوأ بين %Ln منتج</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, one of %Ln</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1، الوحيد</numerusform>
            <numerusform>%1، أحد منتجين</numerusform>
            <numerusform>%1، واحد من %Ln منتجات</numerusform>
            <numerusform>%1، واحد من %Ln منتجًا</numerusform>
            <numerusform>%1، واحد من %Ln منتج</numerusform>
        </translation>
    </message>
    <message>
        <source>in the picture: %1</source>
        <translation>في الصورة: %1</translation>
    </message>
    <message>
        <source>in the stores, now:</source>
        <translation>في المخزنين الآن:</translation>
    </message>
    <message>
        <source>Shift and the arrow keys: the others of the group</source>
        <translation>Shift ومفاتيح الأسهم: بقية منتجات المجموعة</translation>
    </message>
    <message>
        <source>− deleted in the database, still cached</source>
        <translation>− محذوف من قاعدة البيانات وما زال في الـ Cache</translation>
    </message>
    <message>
        <source>∅ hidden: the cache says there is no such product</source>
        <translation>∅ محجوب: الـ Cache يقول إن المنتج غير موجود</translation>
    </message>
    <message>
        <source>· in neither</source>
        <extracomment>neither in the cache nor in the database</extracomment>
        <translation>· ليس في أيّ منهما</translation>
    </message>
    <message>
        <source>Deleted in the database, still cached: %1, hidden: %2, in neither: %3.</source>
        <translation>محذوف من قاعدة البيانات وما زال في الـ Cache: %1، محجوب: %2، ليس في أيّ منهما: %3.</translation>
    </message>
</context>
<context>
    <name>LabCommand</name>
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
    <message>
        <source>Saved in %1.</source>
        <translation>حُفظ في %1.</translation>
    </message>
</context>
<context>
    <name>LaneRow</name>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>done: read version %1, which is stale</source>
        <translation>تم: قرأ الإصدار %1 وهو قديم</translation>
    </message>
    <message>
        <source>done: read version %1</source>
        <translation>تم: قرأ الإصدار %1</translation>
    </message>
    <message>
        <source>done: wrote version %1</source>
        <translation>تم: كتب الإصدار %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>لم يُرسل بعد</translation>
    </message>
    <message>
        <source>waits for a lock before %1</source>
        <translation>ينتظر قفلًا قبل %1</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>التالي: %1</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>قيد التنفيذ</translation>
    </message>
    <message>
        <source>waits for the load of another</source>
        <translation>ينتظر تحميل غيره</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>أرسل</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>خطوة</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>المفتاح %1</translation>
    </message>
    <message>
        <source>Request %1: %2</source>
        <translation>الطلب %1: %2</translation>
    </message>
    <message>
        <source>the queue is full: waits until a flush has made room</source>
        <translation>الطابور ممتلئ: ينتظر حتى تُخلي دفعةُ تفريغٍ مكانًا</translation>
    </message>
    <message>
        <source>done: created with version %1</source>
        <translation>تم: أُنشئ بالإصدار %1</translation>
    </message>
    <message>
        <source>done: deleted with version %1</source>
        <translation>تم: حُذف بالإصدار %1</translation>
    </message>
    <message>
        <source>done: there is one already</source>
        <translation>تم: المنتج موجود مسبقًا</translation>
    </message>
    <message>
        <source>done: the answer “no such product” is stale</source>
        <translation>تم: الجواب «لا يوجد منتج كهذا» قديم</translation>
    </message>
    <message>
        <source>done: there is no such product</source>
        <translation>تم: لا يوجد منتج كهذا</translation>
    </message>
</context>
<context>
    <name>LessonCommand</name>
    <message>
        <source>The fault: %1</source>
        <translation>الخلل: %1</translation>
    </message>
    <message>
        <source>The remedy: %1</source>
        <translation>العلاج: %1</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>queries that reached the database</source>
        <translation>استعلامات وصلت إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>readers at once</source>
        <translation>قرّاء في آن واحد</translation>
    </message>
    <message>
        <source>requests that failed</source>
        <translation>طلبات فشلت</translation>
    </message>
    <message>
        <source>time</source>
        <translation>الزمن</translation>
    </message>
    <message>
        <source>reads</source>
        <translation>قراءات</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>مفاتيح</translation>
    </message>
    <message>
        <source>most queries within 50 ms</source>
        <translation>أكثر استعلامات خلال 50 م.ث</translation>
    </message>
    <message>
        <source>reloads of one key</source>
        <translation>مرات إعادة تحميل مفتاح واحد</translation>
    </message>
    <message>
        <source>acknowledged writes lost</source>
        <translation>كتابات مؤكَّدة ضاعت</translation>
    </message>
    <message>
        <source>writes acknowledged</source>
        <translation>كتابات مؤكَّدة</translation>
    </message>
    <message>
        <source>writes found again at the next start</source>
        <translation>كتابات عُثر عليها عند التشغيل التالي</translation>
    </message>
    <message>
        <source>deepest queue, in writes</source>
        <translation>أعمق طابور، بعدد الكتابات</translation>
    </message>
    <message>
        <source>the alarm rings above</source>
        <translation>يرنّ الإنذار فوق</translation>
    </message>
    <message>
        <source>stale reads served</source>
        <translation>قراءات قديمة قُدّمت</translation>
    </message>
    <message>
        <source>keys with a value that never existed</source>
        <translation>مفاتيح بقيمة لم توجد قط</translation>
    </message>
    <message>
        <source>writes</source>
        <translation>كتابات</translation>
    </message>
    <message>
        <source>keys still cached</source>
        <translation>مفاتيح ما زالت مخزنة</translation>
    </message>
    <message>
        <source>keys deleted</source>
        <translation>مفاتيح حُذفت</translation>
    </message>
    <message>
        <source>interleavings that leave a stale value</source>
        <translation>تداخلات تترك قيمة قديمة</translation>
    </message>
    <message>
        <source>interleavings that lose a write</source>
        <translation>تداخلات تُضيع كتابة</translation>
    </message>
    <message>
        <source>interleavings there are</source>
        <translation>عدد التداخلات كلها</translation>
    </message>
    <message>
        <source>interleavings run</source>
        <translation>تداخلات شُغّلت</translation>
    </message>
    <message>
        <source>writers at once</source>
        <translation>كتّاب في آن واحد</translation>
    </message>
    <message>
        <source>alarms that rang</source>
        <translation>الإنذارات التي دقّت</translation>
    </message>
</context>
<context>
    <name>NoEffect</name>
    <message>
        <source>%1 has no effect: %2 has no queue.</source>
        <translation>%1 بلا أثر: ليس في %2 طابور.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 saves in batches.</source>
        <translation>%1 بلا أثر: %2 تحفظ على دفعات.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not offer single-flight.</source>
        <translation>%1 بلا أثر: لا خيار ⁨single-flight⁩ في %2.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not invalidate the cached copy.</source>
        <translation>%1 بلا أثر: %2 لا تُبطل النسخة في الـ Cache.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 has an expiry of its own.</source>
        <translation>%1 بلا أثر: في %2 مدة صلاحية خاصة بها.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not refresh before the expiry.</source>
        <translation>%1 بلا أثر: %2 لا تجدّد القيمة قبل انتهاء مدة صلاحيتها.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not write to the cache and the database in one request.</source>
        <translation>%1 بلا أثر: %2 لا تكتب في الـ Cache وقاعدة البيانات في طلب واحد.</translation>
    </message>
    <message>
        <source>%1 has no effect: there is no circuit breaker.</source>
        <translation>%1 بلا أثر: لا يوجد قاطع دائرة.</translation>
    </message>
    <message>
        <source>%1 has no effect: look-ups are not retried.</source>
        <translation>%1 بلا أثر: لا تُعاد القراءة من الـ Cache.</translation>
    </message>
    <message>
        <source>%1 has no effect: the loop is open.</source>
        <translation>%1 بلا أثر: الحلقة مفتوحة.</translation>
    </message>
    <message>
        <source>%1 has no effect: the loop is closed.</source>
        <translation>%1 بلا أثر: الحلقة مغلقة.</translation>
    </message>
    <message>
        <source>%1 has no effect: products are not chosen by Zipf&apos;s law.</source>
        <translation>%1 بلا أثر: لا تُختار المنتجات بقانون ⁨Zipf⁩.</translation>
    </message>
    <message>
        <source>%1 has no effect: there is no hot set.</source>
        <translation>%1 بلا أثر: لا توجد مجموعة ساخنة.</translation>
    </message>
    <message>
        <source>%1 has no effect: no latency is added there.</source>
        <translation>%1 بلا أثر: لا يُضاف هناك زمن استجابة.</translation>
    </message>
    <message>
        <source>%1 has no effect: the added latency does not vary.</source>
        <translation>%1 بلا أثر: زمن الاستجابة المضاف ثابت.</translation>
    </message>
    <message>
        <source>%1 has no effect: the scenario is a schedule, not a workload.</source>
        <translation>%1 بلا أثر: هذا السيناريو تسلسل تنفيذ، لا حِمل عمل.</translation>
    </message>
    <message>
        <source>%1 has no effect: it would begin after the end of the run.</source>
        <translation>%1 بلا أثر: يبدأ بعد نهاية التشغيل.</translation>
    </message>
    <message>
        <source>%1 has no effect: %2 does not cache what is written.</source>
        <translation>%1 بلا أثر: %2 لا تخزّن في الـ Cache ما يُكتب.</translation>
    </message>
    <message>
        <source>%1 has no effect: all requests are reads.</source>
        <translation>%1 بلا أثر: كل الطلبات قراءات.</translation>
    </message>
</context>
<context>
    <name>PatternWords</name>
    <message>
        <source>shared loads</source>
        <translation>تحميلات مشتركة</translation>
    </message>
    <message>
        <source>waits for a lock</source>
        <translation>انتظار القفل</translation>
    </message>
    <message>
        <source>kept out, not newer</source>
        <translation>مرفوض، ليس أحدث</translation>
    </message>
    <message>
        <source>waits for room</source>
        <translation>انتظار مكان</translation>
    </message>
    <message>
        <source>hits on absence</source>
        <translation>إصابات على الغياب</translation>
    </message>
    <message>
        <source>look-ups retried</source>
        <translation>إعادات محاولة القراءة</translation>
    </message>
    <message>
        <source>reads by fallback</source>
        <translation>قراءات بديلة (fallback)</translation>
    </message>
    <message>
        <source>refused, circuit open</source>
        <translation>مرفوض، الدائرة مفتوحة</translation>
    </message>
    <message>
        <source>circuit closed</source>
        <translation>الدائرة مغلقة</translation>
    </message>
    <message>
        <source>circuit open, probe in %1</source>
        <translation>الدائرة مفتوحة، التجربة بعد %1</translation>
    </message>
    <message>
        <source>circuit open, the next one probes</source>
        <translation>الدائرة مفتوحة، الطلب التالي يجرّب</translation>
    </message>
    <message>
        <source>circuit half-open, a probe is under way</source>
        <translation>الدائرة نصف مفتوحة، تجربة جارية</translation>
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
    <name>RecordingWords</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>لا يمكن قراءة %1: %2</translation>
    </message>
    <message>
        <source>%1 is not a recording of Cachescope. Recordings end in %2.</source>
        <translation>%1 ليس تسجيلًا من Cachescope. تنتهي أسماء التسجيلات بـ %2.</translation>
    </message>
    <message>
        <source>%1 was made by a later version of Cachescope. Update the program to open it.</source>
        <translation>%1 صُنع بإصدار أحدث من Cachescope. حدّث البرنامج لفتحه.</translation>
    </message>
    <message>
        <source>%1 is too large for a recording.</source>
        <translation>%1 أكبر من أن يكون تسجيلًا.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2): get another copy of it.</source>
        <translation>%1 تالف (%2): احصل على نسخة أخرى منه.</translation>
    </message>
    <message>
        <source>The recording is full: it holds %1 events. What came after %2 s is in it as figures, tiles and charts only.</source>
        <translation>امتلأ التسجيل: فيه %1 حدث. وما جاء بعد الثانية %2 فيه أرقام ومربعات ومخططات فقط.</translation>
    </message>
    <message>
        <source>The recording is full: it holds %1 minutes and ends before the run does.</source>
        <translation>امتلأ التسجيل: مدته %1 دقائق وينتهي قبل أن ينتهي التشغيل.</translation>
    </message>
    <message>
        <source>The recording was made by a later version of Cachescope. What this one does not know is left out, %1 entries in all: update the program to see them.</source>
        <translation>صُنع هذا التسجيل بإصدار أحدث من Cachescope. وما لا يعرفه هذا الإصدار متروك، ومجموعه %1 من المدخلات: حدّث البرنامج لرؤيتها.</translation>
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
            <numerusform>لا مفاتيح</numerusform>
            <numerusform>مفتاح واحد</numerusform>
            <numerusform>مفتاحان</numerusform>
            <numerusform>%1 مفاتيح</numerusform>
            <numerusform>%1 مفتاحًا</numerusform>
            <numerusform>%1 مفتاح</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the reads and the writes</comment>
        <translation>%1، %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 read(s)</source>
        <translation>
            <numerusform>لا قراءات</numerusform>
            <numerusform>قراءة واحدة</numerusform>
            <numerusform>قراءتان</numerusform>
            <numerusform>%1 قراءات</numerusform>
            <numerusform>%1 قراءة</numerusform>
            <numerusform>%1 قراءة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 write(s)</source>
        <translation>
            <numerusform>لا كتابات</numerusform>
            <numerusform>كتابة واحدة</numerusform>
            <numerusform>كتابتان</numerusform>
            <numerusform>%1 كتابات</numerusform>
            <numerusform>%1 كتابة</numerusform>
            <numerusform>%1 كتابة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 by %3, %4 statements per request</source>
        <comment>rows loaded, rows saved, statements that saved, an average</comment>
        <translation>%1، %2 عبر %3، %4 عبارة لكل طلب</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) loaded</source>
        <translation>
            <numerusform>لم يُحمَّل أي صف</numerusform>
            <numerusform>حُمّل صف واحد</numerusform>
            <numerusform>حُمّل صفان</numerusform>
            <numerusform>حُمّلت %1 صفوف</numerusform>
            <numerusform>حُمّل %1 صفًا</numerusform>
            <numerusform>حُمّل %1 صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved</source>
        <translation>
            <numerusform>لم يُحفظ أي صف</numerusform>
            <numerusform>حُفظ صف واحد</numerusform>
            <numerusform>حُفظ صفان</numerusform>
            <numerusform>حُفظت %1 صفوف</numerusform>
            <numerusform>حُفظ %1 صفًا</numerusform>
            <numerusform>حُفظ %1 صف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>لا عبارات</numerusform>
            <numerusform>عبارة واحدة</numerusform>
            <numerusform>عبارتان</numerusform>
            <numerusform>%1 عبارات</numerusform>
            <numerusform>%1 عبارة</numerusform>
            <numerusform>%1 عبارة</numerusform>
        </translation>
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
    <message>
        <source>%1, outdated for at most %2</source>
        <comment>stale reads, a time</comment>
        <translation>%1، تقادُمها %2 على الأكثر</translation>
    </message>
    <message>
        <source>Reads back in time</source>
        <translation>قراءات عادت إلى الوراء في الزمن</translation>
    </message>
    <message>
        <source>Own writes missed</source>
        <translation>كتابات ذاتية لم تُرَ</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>الخلل</translation>
    </message>
    <message>
        <source>of it measured</source>
        <comment>read latency</comment>
        <translation>منه المقيس</translation>
    </message>
    <message>
        <source>of it measured</source>
        <comment>write latency</comment>
        <translation>منه المقيس</translation>
    </message>
    <message>
        <source>Saved of an earlier program</source>
        <translation>حُفظ من برنامج سابق</translation>
    </message>
    <message>
        <source>Patterns</source>
        <translation>الأنماط</translation>
    </message>
    <message>
        <source>whole products %1, created %2, deleted %3, price alone %4, stock alone %5</source>
        <comment>counts of writes by what they do</comment>
        <translation>منتجات كاملة %1، أُنشئ %2، حُذف %3، السعر وحده %4، المخزون وحده %5</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>الكتابات</translation>
    </message>
    <message>
        <source>Answered “no such product”</source>
        <translation>أُجيب «لا يوجد منتج كهذا»</translation>
    </message>
    <message>
        <source>Answered “already there”</source>
        <translation>أُجيب «موجود مسبقًا»</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>The recording was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>لم يُحفظ التسجيل في %1: %2. اختر مجلدًا آخر أو أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written: %2</source>
        <translation>تعذّرت كتابة الملف %1: %2</translation>
    </message>
    <message>
        <source>Only %1 of the %2 moves of the schedule could be made; then a request was to move that could not.</source>
        <translation>أمكن تنفيذ %1 من %2 من حركات الجدول فقط؛ ثم جاء دور طلب لا يستطيع أن يتحرك.</translation>
    </message>
    <message>
        <source>Of %1 acknowledged writes, only %2 stand in the file %3. Free some space and run again.</source>
        <translation>من %1 كتابة مؤكَّدة لم تُدوَّن في الملف %3 إلا %2. أفرغ بعض المساحة ثم أعد التشغيل.</translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>open: %1 requests per second</source>
        <translation>مفتوح: %1 طلب في الثانية</translation>
    </message>
    <message numerus="yes">
        <source>closed: %Ln client(s), think time %1</source>
        <translation>
            <numerusform>مغلق: %Ln عميل، زمن التفكير %1</numerusform>
            <numerusform>مغلق: عميل واحد، زمن التفكير %1</numerusform>
            <numerusform>مغلق: عميلان، زمن التفكير %1</numerusform>
            <numerusform>مغلق: %Ln عملاء، زمن التفكير %1</numerusform>
            <numerusform>مغلق: %Ln عميلًا، زمن التفكير %1</numerusform>
            <numerusform>مغلق: %Ln عميل، زمن التفكير %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>Requests sent for</source>
        <translation>مدة إرسال الطلبات</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>الحِمل</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>القراءات</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Latency added to the cache</source>
        <translation>الزمن المضاف إلى الـ Cache</translation>
    </message>
    <message>
        <source>Latency added to the database</source>
        <translation>الزمن المضاف إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>private sandbox</source>
        <translation>sandbox خاص</translation>
    </message>
    <message>
        <source>A run of %1</source>
        <translation>تشغيل %1</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>السيناريو</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>الخوادم</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>أعد التشغيل</translation>
    </message>
    <message>
        <source>These lines, saved as a file, repeat this run: %1</source>
        <translation>هذه الأسطر، إذا حُفظت في ملف، تعيد هذا التشغيل: %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: the name must end in one of %2.</source>
        <translation>لا يمكن كتابة %1: يجب أن ينتهي الاسم بواحد من %2.</translation>
    </message>
    <message>
        <source>Requests of the schedule</source>
        <translation>طلبات الجدول</translation>
    </message>
    <message>
        <source>Order of their steps</source>
        <translation>ترتيب خطواتها</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>الخطوات</translation>
    </message>
    <message>
        <source>hot set: %1 of the products get %2 of the requests</source>
        <translation>المجموعة الساخنة: %1 من المنتجات تنال %2 من الطلبات</translation>
    </message>
    <message>
        <source>Of the writes</source>
        <translation>من الكتابات</translation>
    </message>
    <message>
        <source>Ids asked for</source>
        <translation>المعرّفات المطلوبة</translation>
    </message>
    <message>
        <source>%1 create a product</source>
        <extracomment>%1 is a share of the writes</extracomment>
        <translation>%1 تنشئ منتجًا</translation>
    </message>
    <message>
        <source>%1 delete one</source>
        <extracomment>%1 is a share of the writes</extracomment>
        <translation>%1 تحذف منتجًا</translation>
    </message>
    <message>
        <source>%1 change the price or the stock alone</source>
        <extracomment>%1 is a share of the writes</extracomment>
        <translation>%1 تغيّر السعر أو المخزون وحده</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>the range of the product ids that are asked for</extracomment>
        <translation>من %1 إلى %2</translation>
    </message>
</context>
<context>
    <name>ScenarioField</name>
    <message>
        <source>Expiry (TTL), refresh-ahead</source>
        <translation>مدة الصلاحية (TTL)، ⁨refresh-ahead⁩</translation>
    </message>
    <message>
        <source>Version guard of a batch</source>
        <translation>حارس الإصدار للدفعة</translation>
    </message>
    <message>
        <source>Requests per second</source>
        <translation>الطلبات في الثانية</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>Kind of the cache&apos;s added latency</source>
        <translation>نوع زمن الاستجابة المضاف إلى الـ Cache</translation>
    </message>
    <message>
        <source>Latency added to the cache</source>
        <translation>زمن الاستجابة المضاف إلى الـ Cache</translation>
    </message>
    <message>
        <source>Spread of the cache&apos;s added latency</source>
        <translation>تشتت زمن الاستجابة المضاف إلى الـ Cache</translation>
    </message>
    <message>
        <source>Kind of the database&apos;s added latency</source>
        <translation>نوع زمن الاستجابة المضاف إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Latency added to the database</source>
        <translation>زمن الاستجابة المضاف إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Spread of the database&apos;s added latency</source>
        <translation>تشتت زمن الاستجابة المضاف إلى قاعدة البيانات</translation>
    </message>
    <message>
        <source>Redis keeps an append-only file</source>
        <translation>يحتفظ ⁨Redis⁩ بملف ⁨append-only⁩</translation>
    </message>
    <message>
        <source>Circuit stays open for</source>
        <translation>مدة بقاء الدائرة مفتوحة</translation>
    </message>
    <message>
        <source>First pause before a retry</source>
        <translation>أول انتظار قبل إعادة القراءة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>الاستراتيجية</translation>
    </message>
    <message>
        <source>Length of the run</source>
        <translation>مدة التشغيل</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>المنتجات</translation>
    </message>
    <message>
        <source>Takes effect with the next run</source>
        <translation>يسري مع التشغيل التالي</translation>
    </message>
    <message>
        <source>Products *</source>
        <translation>المنتجات *</translation>
    </message>
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
        <source>After a write</source>
        <translation>بعد الكتابة</translation>
    </message>
    <message>
        <source>What becomes of the cached copy when the database has been written</source>
        <translation>مصير النسخة في الـ Cache بعد الكتابة في قاعدة البيانات</translation>
    </message>
    <message>
        <source>Set only if newer</source>
        <translation>الكتابة فقط إن كانت أحدث</translation>
    </message>
    <message>
        <source>An older value never replaces a newer one in the cache</source>
        <translation>لا تحلّ قيمة أقدم محل أحدث منها في الـ Cache أبدًا</translation>
    </message>
    <message>
        <source>Version guard</source>
        <translation>حارس الإصدار</translation>
    </message>
    <message>
        <source>An UPDATE never replaces a newer version of the row</source>
        <translation>لا يستبدل UPDATE إصدارًا أحدث من الصف أبدًا</translation>
    </message>
    <message>
        <source>A batch may replace a newer version of a row</source>
        <translation>قد تستبدل الدفعة إصدارًا أحدث من الصف</translation>
    </message>
    <message>
        <source>Batch without version guard</source>
        <translation>دفعة بلا حارس إصدار</translation>
    </message>
    <message>
        <source>Lock per key</source>
        <translation>قفل لكل مفتاح</translation>
    </message>
    <message>
        <source>One request at a time loads or writes a product; the others wait</source>
        <translation>طلب واحد في كل مرة يحمّل المنتج أو يكتبه؛ والبقية تنتظر</translation>
    </message>
    <message>
        <source>Failed batch to the end</source>
        <translation>الدفعة الفاشلة إلى آخر الطابور</translation>
    </message>
    <message>
        <source>A batch that could not be saved goes behind newer writes, which it may then overwrite</source>
        <translation>الدفعة التي تعذّر حفظها تذهب خلف كتابات أحدث منها، وقد تكتب فوقها بعد ذلك</translation>
    </message>
    <message>
        <source>Single-flight</source>
        <translation>Single-flight</translation>
    </message>
    <message>
        <source>Readers who miss the same product share one load</source>
        <translation>القراءات التي تخطئ المنتج نفسه تتشارك تحميلًا واحدًا</translation>
    </message>
    <message>
        <source>Spread of the expiry</source>
        <translation>تفاوت مدة الصلاحية</translation>
    </message>
    <message>
        <source>Each expiry is longer or shorter by up to this share, so that not all end together</source>
        <translation>كل مدة صلاحية أطول أو أقصر بهذه النسبة على الأكثر، كي لا تنتهي كلها معًا</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>Cache absence for</source>
        <translation>تخزين الغياب لمدة</translation>
    </message>
    <message>
        <source>A product that does not exist is not looked for in the database again so long</source>
        <translation>لا يُبحث ثانيةً في قاعدة البيانات عن منتج غير موجود طوال هذه المدة</translation>
    </message>
    <message>
        <source>Longest queue</source>
        <translation>أقصى طول للطابور</translation>
    </message>
    <message>
        <source>Writes wait while so many are queued (back-pressure)</source>
        <translation>تنتظر الكتابات ما دام في الطابور هذا العدد (back-pressure)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>Take by pop</source>
        <translation>الأخذ بـ pop</translation>
    </message>
    <message>
        <source>No processing list keeps the batch: a crash before it is saved loses it</source>
        <translation>لا تحفظ الدفعةَ قائمةُ معالجة: والانهيار قبل حفظها يُفقدها</translation>
    </message>
    <message>
        <source>Cache what was refused</source>
        <translation>تخزين ما رُفض في الـ Cache</translation>
    </message>
    <message>
        <source>The cache gets the value although the database refused it</source>
        <translation>يحصل الـ Cache على القيمة مع أن قاعدة البيانات رفضتها</translation>
    </message>
    <message>
        <source>Circuit opens after</source>
        <translation>تفتح الدائرة بعد</translation>
    </message>
    <message>
        <source>So many failures to reach the cache, one after the other, open the circuit: the cache is left alone</source>
        <translation>هذا العدد من محاولات الوصول الفاشلة المتتالية يفتح الدائرة: ويُترك الـ Cache وشأنه</translation>
    </message>
    <message>
        <source>never: no circuit breaker</source>
        <translation>أبدًا: بلا قاطع دائرة</translation>
    </message>
    <message>
        <source>Then one request may try the cache; an answer closes the circuit</source>
        <translation>بعدها يجرّب طلب واحد الـ Cache؛ والجواب يغلق الدائرة</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>مدة الفتح</translation>
    </message>
    <message>
        <source>Retries of a look-up</source>
        <translation>إعادات القراءة</translation>
    </message>
    <message>
        <source>A look-up that does not reach the cache is tried again so often, then the database answers</source>
        <translation>القراءة التي لا تصل إلى الـ Cache تُعاد هذا العدد من المرات، ثم تجيب قاعدة البيانات</translation>
    </message>
    <message>
        <source>none</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Before the first retry; it doubles each time</source>
        <translation>قبل أول إعادة؛ ويتضاعف في كل مرة</translation>
    </message>
    <message>
        <source>First pause</source>
        <translation>أول انتظار</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>الحلقة</translation>
    </message>
    <message>
        <source>Closed: a client asks again when it has its answer. Open: requests come at a rate, whatever the answers take.</source>
        <translation>مغلقة: يسأل العميل ثانية بعد جوابه. مفتوحة: تأتي الطلبات بمعدل مهما طالت الأجوبة.</translation>
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
        <source>Requests that start in a second</source>
        <translation>الطلبات التي تبدأ في الثانية</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>المعدل</translation>
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
        <source>The same seed asks for the same products in the same order. Takes effect with the next run.</source>
        <translation>البذرة نفسها تطلب المنتجات نفسها بالترتيب نفسه. يسري مع التشغيل التالي.</translation>
    </message>
    <message>
        <source>Seed *</source>
        <translation>البذرة *</translation>
    </message>
    <message>
        <source>Alert: latency above</source>
        <translation>تنبيه: زمن الاستجابة فوق</translation>
    </message>
    <message>
        <source>Alert: hit rate below</source>
        <translation>تنبيه: معدل الإصابة تحت</translation>
    </message>
    <message>
        <source>Alert: memory of Redis above</source>
        <translation>تنبيه: ذاكرة ⁨Redis⁩ فوق</translation>
    </message>
    <message>
        <source>Alert: queue longer than</source>
        <translation>تنبيه: الطابور أطول من</translation>
    </message>
    <message>
        <source>Requests of the schedule</source>
        <translation>طلبات تسلسل التنفيذ</translation>
    </message>
    <message>
        <source>Order of the steps</source>
        <translation>ترتيب الخطوات</translation>
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
    <message>
        <source>delete it (right)</source>
        <translation>حذفها (الصواب)</translation>
    </message>
    <message>
        <source>update it</source>
        <translation>تحديثها</translation>
    </message>
    <message>
        <source>leave it</source>
        <translation>تركها</translation>
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
        <source>fixed</source>
        <translation>ثابت</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>طبيعي</translation>
    </message>
    <message>
        <source>At most in flight</source>
        <translation>الحد قيد التنفيذ</translation>
    </message>
    <message>
        <source>Remedies</source>
        <translation>العلاجات</translation>
    </message>
    <message>
        <source>When the cache is silent</source>
        <translation>حين لا يجيب الـ Cache</translation>
    </message>
    <message>
        <source>Mistakes to watch</source>
        <translation>أخطاء للمشاهدة</translation>
    </message>
    <message>
        <source>on</source>
        <translation>مفعّل</translation>
    </message>
    <message>
        <source>Zipf</source>
        <translation>⁨Zipf⁩</translation>
    </message>
    <message>
        <source>Write of one part</source>
        <translation>كتابة جزء واحد</translation>
    </message>
    <message>
        <source>What is put into the cache and the queue when the price or the stock is written alone</source>
        <translation>ما يوضع في الـ Cache والطابور حين يُكتب السعر أو المخزون وحده</translation>
    </message>
    <message>
        <source>Worker saves updates only</source>
        <translation>الـ worker يحفظ التعديلات فقط</translation>
    </message>
    <message>
        <source>Creations and deletions are dropped from the queue</source>
        <translation>تسقط عمليات الإنشاء والحذف من الطابور</translation>
    </message>
    <message>
        <source>Creations</source>
        <translation>الإنشاء</translation>
    </message>
    <message>
        <source>Share of the writes that create a product; there may be one already</source>
        <translation>نسبة الكتابات التي تنشئ منتجًا؛ وقد يكون موجودًا مسبقًا</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>الحذف</translation>
    </message>
    <message>
        <source>Share of the writes that delete a product</source>
        <translation>نسبة الكتابات التي تحذف منتجًا</translation>
    </message>
    <message>
        <source>Writes of one part</source>
        <translation>كتابات جزء واحد</translation>
    </message>
    <message>
        <source>Share of the writes that change one part alone: half of them the price, half the stock</source>
        <translation>نسبة الكتابات التي تغيّر جزءًا واحدًا: نصفها السعر ونصفها المخزون</translation>
    </message>
    <message>
        <source>Ids asked for</source>
        <translation>المعرّفات المطلوبة</translation>
    </message>
    <message>
        <source>Ids from 1 to this one; those above the number of products do not exist until they are created. Takes effect with the next run.</source>
        <translation>المعرّفات من 1 إلى هذا العدد؛ وما فوق عدد المنتجات لا يوجد حتى يُنشأ. يسري مع التشغيل التالي.</translation>
    </message>
    <message>
        <source>Ids asked for *</source>
        <translation>المعرّفات المطلوبة *</translation>
    </message>
    <message>
        <source>as many as products</source>
        <translation>بعدد المنتجات</translation>
    </message>
    <message>
        <source>the part alone (right)</source>
        <translation>الجزء وحده (الصواب)</translation>
    </message>
    <message>
        <source>the saved row with it</source>
        <translation>الصف المحفوظ مع الجزء</translation>
    </message>
    <message>
        <source>the part as the product</source>
        <translation>الجزء كأنه المنتج كله</translation>
    </message>
</context>
<context>
    <name>ScheduleWords</name>
    <message>
        <source>lost write</source>
        <translation>كتابة ضائعة</translation>
    </message>
    <message>
        <source>phantom value in the cache</source>
        <translation>قيمة شبح في الـ Cache</translation>
    </message>
    <message>
        <source>stale value in the cache</source>
        <translation>قيمة قديمة في الـ Cache</translation>
    </message>
    <message>
        <source>stale read served</source>
        <translation>قُدّمت قراءة قديمة</translation>
    </message>
    <message>
        <source>in step</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>miss</source>
        <translation>إخفاق</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>refused: a newer version stands there</source>
        <translation>رُفض: هناك إصدار أحدث</translation>
    </message>
    <message>
        <source>hit, version %1</source>
        <translation>إصابة، الإصدار %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>الإصدار %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>read %1</source>
        <translation>قراءة %1</translation>
    </message>
    <message>
        <source>write %1, refused</source>
        <translation>كتابة %1، مرفوضة</translation>
    </message>
    <message>
        <source>write %1</source>
        <translation>كتابة %1</translation>
    </message>
    <message>
        <source>evict %1</source>
        <translation>إخلاء %1</translation>
    </message>
    <message>
        <source>flush, refused</source>
        <translation>دفع الطابور، مرفوض</translation>
    </message>
    <message>
        <source>flush</source>
        <translation>دفع الطابور</translation>
    </message>
    <message>
        <source>%1 is cached</source>
        <translation>%1 مخزّن</translation>
    </message>
    <message>
        <source>refresh of %1</source>
        <translation>تحديث %1</translation>
    </message>
    <message>
        <source>in the background</source>
        <translation>في الخلفية</translation>
    </message>
    <message>
        <source>The search cannot be trusted and was ended: played again, the same order went another way. Something expires meanwhile; choose a longer expiry.</source>
        <translation>لا يُعتمد على هذا البحث فأُنهي: عند إعادة التشغيل سلك الترتيب نفسه طريقًا آخر. شيء ما تنتهي صلاحيته في الأثناء؛ اختر مدة صلاحية أطول.</translation>
    </message>
    <message>
        <source>The search was ended: a schedule does not come to its end within %1 steps.</source>
        <translation>أُنهي البحث: هناك جدول لا يبلغ نهايته خلال %1 خطوة.</translation>
    </message>
    <message>
        <source>hit: there is no such product</source>
        <translation>إصابة: لا يوجد هذا المنتج</translation>
    </message>
    <message>
        <source>refused: the circuit is open</source>
        <translation>مرفوض: الدائرة مفتوحة</translation>
    </message>
    <message>
        <source>create %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>إنشاء %1</translation>
    </message>
    <message>
        <source>delete %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>حذف %1</translation>
    </message>
    <message>
        <source>write the price of %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>كتابة سعر %1</translation>
    </message>
    <message>
        <source>write the stock of %1</source>
        <extracomment>a request; %1 is a product</extracomment>
        <translation>كتابة مخزون %1</translation>
    </message>
    <message>
        <source>create %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>إنشاء %1، مرفوض</translation>
    </message>
    <message>
        <source>delete %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>حذف %1، مرفوض</translation>
    </message>
    <message>
        <source>write the price of %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>كتابة سعر %1، مرفوضة</translation>
    </message>
    <message>
        <source>write the stock of %1, refused</source>
        <extracomment>a request that the database refuses; %1 is a product</extracomment>
        <translation>كتابة مخزون %1، مرفوضة</translation>
    </message>
    <message>
        <source>deleted product is back</source>
        <translation>عاد منتج محذوف</translation>
    </message>
    <message>
        <source>product hidden by the cache</source>
        <translation>الـ Cache يحجب منتجًا</translation>
    </message>
    <message>
        <source>no such product</source>
        <extracomment>the database&apos;s answer</extracomment>
        <translation>لا يوجد منتج كهذا</translation>
    </message>
    <message>
        <source>there is one already</source>
        <extracomment>the database&apos;s answer to a creation</extracomment>
        <translation>المنتج موجود مسبقًا</translation>
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
    <name>SpaceTimeDiagram</name>
    <message>
        <source>failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>version %1, stale</source>
        <translation>الإصدار %1، قديم</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>التطبيق</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>الـ Cache</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>الطابور</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>Let a request take a step: what it says to whom appears here.</source>
        <translation>دع طلبًا يخطو خطوة: يظهر هنا ما يقوله ولمن.</translation>
    </message>
    <message>
        <source>time runs downwards, not to scale</source>
        <translation>يجري الزمن إلى أسفل، بلا مقياس</translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>مخطط الزمان والمكان</translation>
    </message>
    <message>
        <source>no such product, stale</source>
        <translation>لا يوجد منتج كهذا، قديم</translation>
    </message>
</context>
<context>
    <name>Stage</name>
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
    <message>
        <source>measured %1</source>
        <translation>المقيس %1</translation>
    </message>
    <message>
        <source>%1 %2 / s</source>
        <comment>what a pattern does, how often</comment>
        <translation>%1 %2 / ث</translation>
    </message>
    <message>
        <source>%1 %2 in all</source>
        <comment>what a pattern did, how often</comment>
        <translation>%1 %2 في المجموع</translation>
    </message>
    <message>
        <source>expiry %1 ± %2</source>
        <translation>الصلاحية %1 ± %2</translation>
    </message>
    <message>
        <source>read: known to be absent</source>
        <translation>قراءة: غيابه معروف</translation>
    </message>
    <message>
        <source>read: fallback</source>
        <translation>قراءة: بديلة</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>ينتظر</translation>
    </message>
    <message>
        <source>not newer</source>
        <translation>ليس أحدث</translation>
    </message>
    <message>
        <source>turned back</source>
        <translation>ردّته الدائرة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>patterns that act</comment>
        <translation>
            <numerusform>لا غيرها</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln آخر</numerusform>
            <numerusform>و%Ln آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted, still cached: %L1</source>
        <extracomment>products that the database has deleted; %L1 is how many</extracomment>
        <translation>محذوف وما زال مخزنًا: %L1</translation>
    </message>
    <message>
        <source>hidden: %L1</source>
        <extracomment>products of which the cache says that they do not exist; %L1 is how many</extracomment>
        <translation>محجوب: %L1</translation>
    </message>
    <message>
        <source>in neither: %L1</source>
        <extracomment>products that are neither in the cache nor in the database; %L1 is how many</extracomment>
        <translation>ليس في أيّ منهما: %L1</translation>
    </message>
    <message>
        <source>create</source>
        <extracomment>a write that creates a product</extracomment>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>delete</source>
        <extracomment>a write that deletes a product</extracomment>
        <translation>حذف</translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
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
        <source>It refused a command: check the user&apos;s rights.</source>
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
    <message>
        <source>a list in brackets</source>
        <translation>قائمة بين قوسين مربعين</translation>
    </message>
    <message>
        <source>The fault “%1” could not be made. %2</source>
        <translation>تعذر إحداث العطل “%1”. %2</translation>
    </message>
    <message>
        <source>The fault “%1” could not be made.</source>
        <translation>تعذر إحداث العطل “%1”.</translation>
    </message>
    <message>
        <source>%1 is missing; choose one of: %2.</source>
        <translation>%1 ناقص؛ اختر واحدًا من: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read at “%2”; write requests like %3.</source>
        <translation>تعذرت قراءة %1 عند «%2»؛ اكتب الطلبات مثل %3.</translation>
    </message>
    <message>
        <source>%1 must be numbers of requests like %2, not “%3”.</source>
        <translation>يجب أن يكون %1 أرقام طلبات مثل %2، لا «%3».</translation>
    </message>
    <message>
        <source>No encrypted connection that can be trusted came about: the server has no TLS, or its certificate cannot be checked. Put the root certificate into %1, or write %2 (encrypted, not checked) or %3 (not encrypted) in the address.</source>
        <translation>لم يقم اتصال مشفّر يمكن الوثوق به: الخادم بلا TLS، أو لا يمكن التحقق من شهادته. ضع الشهادة الجذرية في %1، أو اكتب في العنوان %2 (مشفّر بلا تحقق) أو %3 (غير مشفّر).</translation>
    </message>
    <message>
        <source>Qt&apos;s driver for it is not installed: install the package %1.</source>
        <translation>مشغّل Qt الخاص به غير مثبّت: ثبّت الحزمة %1.</translation>
    </message>
    <message>
        <source>there is nothing.</source>
        <translation>الملف فارغ.</translation>
    </message>
    <message>
        <source>more stands behind the end.</source>
        <translation>بعد النهاية محتوى زائد.</translation>
    </message>
    <message>
        <source>a value is missing or wrong.</source>
        <translation>قيمة ناقصة أو خاطئة.</translation>
    </message>
    <message>
        <source>a key in quotes is missing.</source>
        <translation>ينقص مفتاح بين علامتي اقتباس.</translation>
    </message>
    <message>
        <source>a colon is missing behind a key.</source>
        <translation>تنقص نقطتان بعد أحد المفاتيح.</translation>
    </message>
    <message>
        <source>a comma or a closing brace is missing.</source>
        <translation>تنقص فاصلة أو قوس معقوف مغلق.</translation>
    </message>
    <message>
        <source>a comma or a closing bracket is missing.</source>
        <translation>تنقص فاصلة أو قوس مربع مغلق.</translation>
    </message>
    <message>
        <source>a text holds a wrong escape behind a backslash.</source>
        <translation>في نصٍّ ما رمز خاطئ بعد الشرطة المائلة العكسية.</translation>
    </message>
    <message>
        <source>a text does not end: its closing quote is missing.</source>
        <translation>نص بلا نهاية: تنقصه علامة الاقتباس الأخيرة.</translation>
    </message>
    <message>
        <source>a text is not in UTF-8.</source>
        <translation>نص ليس بترميز UTF-8.</translation>
    </message>
    <message>
        <source>a number is too large or not complete.</source>
        <translation>عدد أكبر مما يُقبل أو غير مكتمل.</translation>
    </message>
    <message>
        <source>there is a zero byte.</source>
        <translation>فيه بايت صفري.</translation>
    </message>
    <message>
        <source>something there does not belong.</source>
        <translation>فيه ما ليس في مكانه.</translation>
    </message>
    <message>
        <source>%1:%2 is not JSON: %3 Correct it there.</source>
        <translation>%1:%2 ليس JSON: %3 صحّحه هناك.</translation>
    </message>
    <message>
        <source>what stands before “//”</source>
        <translation>ما قبل “//”</translation>
    </message>
    <message>
        <source>the character “#”</source>
        <translation>الرمز “#”</translation>
    </message>
    <message>
        <source>a space or another character that cannot be there</source>
        <translation>مسافة أو رمز آخر لا مكان له هناك</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>اسم المضيف</translation>
    </message>
    <message>
        <source>the port</source>
        <translation>المنفذ</translation>
    </message>
    <message>
        <source>the user</source>
        <translation>المستخدم</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>the path of the socket</source>
        <translation>مسار المقبس</translation>
    </message>
    <message>
        <source>the database</source>
        <translation>قاعدة البيانات</translation>
    </message>
    <message>
        <source>an option behind “?”</source>
        <translation>خيار بعد “?”</translation>
    </message>
    <message>
        <source>the option %1</source>
        <translation>الخيار %1</translation>
    </message>
    <message>
        <source>✕ %1 refuses the user or the password</source>
        <translation>✕ %1 يرفض المستخدم أو كلمة المرور</translation>
    </message>
    <message>
        <source>✕ %1: no such database</source>
        <translation>✕ %1: لا توجد قاعدة بيانات بهذا الاسم</translation>
    </message>
    <message>
        <source>✕ %1: no TLS that can be trusted</source>
        <translation>✕ %1: لا TLS يمكن الوثوق به</translation>
    </message>
    <message>
        <source>✕ %1: its driver is not installed</source>
        <translation>✕ %1: المشغّل غير مثبّت</translation>
    </message>
    <message>
        <source>✕ %1: no TLS in this build</source>
        <translation>✕ %1: هذه النسخة بلا TLS</translation>
    </message>
    <message>
        <source>✕ %1 refuses a command</source>
        <translation>✕ %1 يرفض أحد الأوامر</translation>
    </message>
    <message>
        <source>✕ %1 does not answer</source>
        <translation>✕ %1 لا يجيب</translation>
    </message>
    <message>
        <source>The sandbox&apos;s %1 has died and is being started again.</source>
        <translation>توقّف %1 في الـ sandbox ويجري تشغيله من جديد.</translation>
    </message>
</context>
<context>
    <name>cachescope::AddRequest</name>
    <message>
        <source>Read</source>
        <translation>قراءة</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>كتابة</translation>
    </message>
    <message>
        <source>Evict from the cache</source>
        <translation>إخلاء من الـ Cache</translation>
    </message>
    <message>
        <source>Flush the queue</source>
        <translation>ادفع الطابور</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>ما العمل</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>المنتج</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Price:</source>
        <translation>السعر:</translation>
    </message>
    <message>
        <source>Price: any</source>
        <translation>السعر: أيّ سعر</translation>
    </message>
    <message>
        <source>Add a request</source>
        <translation>أضف طلبًا</translation>
    </message>
    <message>
        <source>Create</source>
        <extracomment>a request that creates a product</extracomment>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>a request that deletes a product</extracomment>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Write the price</source>
        <extracomment>a request that writes the price alone</extracomment>
        <translation>كتابة السعر</translation>
    </message>
    <message>
        <source>Write the stock</source>
        <extracomment>a request that writes the stock alone</extracomment>
        <translation>كتابة المخزون</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>المخزون</translation>
    </message>
    <message>
        <source>Stock:</source>
        <extracomment>before the number of a product&apos;s pieces in stock</extracomment>
        <translation>المخزون:</translation>
    </message>
</context>
<context>
    <name>cachescope::AlertsDialog</name>
    <message>
        <source>✕ false alarm</source>
        <translation>✕ إنذار كاذب</translation>
    </message>
    <message>
        <source>✓ justified</source>
        <translation>✓ في محلّه</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 ث</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>مستمر</translation>
    </message>
    <message>
        <source>✕ missed</source>
        <translation>✕ فات</translation>
    </message>
    <message>
        <source>✓ noticed</source>
        <translation>✓ لوحظت</translation>
    </message>
    <message>
        <source>When the run has ended it is told here which incidents were missed and which alarms were false.</source>
        <translation>عند انتهاء التشغيل يُذكر هنا أيّ الحوادث فاتت وأيّ الإنذارات كانت كاذبة.</translation>
    </message>
    <message>
        <source>Incidents missed: %1 of %2. False alarms: %3 of %4.</source>
        <translation>الحوادث الفائتة: %1 من %2. الإنذارات الكاذبة: %3 من %4.</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>العتبات</translation>
    </message>
    <message>
        <source>Alerts of this run</source>
        <translation>تنبيهات هذا التشغيل</translation>
    </message>
    <message>
        <source>Incidents of this run</source>
        <translation>حوادث هذا التشغيل</translation>
    </message>
    <message>
        <source>Warn when latency (p99 of the last second, in ms) is above</source>
        <translation>تحذير عندما يتجاوز زمن الاستجابة (p99 للثانية الأخيرة، بالميلي ثانية)</translation>
    </message>
    <message>
        <source>Warn when the hit rate (of the last second, in %) is below</source>
        <translation>تحذير عندما تقل معدل الإصابة (في الثانية الأخيرة، بالمئة) عن</translation>
    </message>
    <message>
        <source>Warn when Redis uses more MiB than</source>
        <translation>تحذير عندما يستخدم Redis ميبيبايتات أكثر من</translation>
    </message>
    <message>
        <source>Error when more writes wait in the queue than</source>
        <translation>خطأ عندما تنتظر في الطابور كتابات أكثر من</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>المستوى</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>الأسوأ</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>الحكم</translation>
    </message>
    <message>
        <source>Failed requests</source>
        <translation>الطلبات الفاشلة</translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation>القراءات القديمة</translation>
    </message>
    <message>
        <source>An incident is a time in which at least one answer in a hundred was a failure or stale; breaks of up to a second belong to it. An alert notices it when it is active during the incident or begins within a second after. That the cache cannot be reached is always an alert.</source>
        <translation>الحادث وقتٌ كانت فيه إجابة واحدة على الأقل من كل مئة فاشلة أو قديمة؛ وتُعدّ منه فترات الانقطاع حتى ثانية واحدة. يلاحظه التنبيه إذا كان فعّالًا أثناء الحادث أو بدأ خلال ثانية بعده. أمّا تعذّر الوصول إلى الـ Cache فهو تنبيه دائمًا.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Log of the alerts</source>
        <translation>سجل التنبيهات</translation>
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
    <message>
        <source>Request %1 stands before %2</source>
        <translation>يقف الطلب %1 قبل %2</translation>
    </message>
</context>
<context>
    <name>cachescope::ComparePage</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Choose at least one strategy.</source>
        <translation>اختر استراتيجية واحدة على الأقل.</translation>
    </message>
    <message>
        <source>Write the settings to compare, with commas between them.</source>
        <translation>اكتب القيم المراد مقارنتها، وبينها فواصل.</translation>
    </message>
    <message>
        <source>At most %L1 contenders fit beside each other; choose fewer strategies or settings.</source>
        <translation>لا يتسع المكان لأكثر من %L1 متنافسين جنبًا إلى جنب؛ اختر استراتيجيات أو قيمًا أقل.</translation>
    </message>
    <message>
        <source>Finishing the run under way…</source>
        <translation>يجري إنهاء التشغيل الجاري…</translation>
    </message>
    <message>
        <source>Comparisons (*.json)</source>
        <translation>مقارنات (*.json)</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>حفظ المقارنة</translation>
    </message>
    <message>
        <source>All run the scenario of the window, one after the other, with the same seed on fresh stores.</source>
        <translation>تشغّل كلها سيناريو النافذة، واحدة تلو الأخرى، بالبذرة نفسها وعلى مخازن جديدة.</translation>
    </message>
    <message>
        <source>Compare strategies</source>
        <translation>مقارنة الاستراتيجيات</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>الجولات</translation>
    </message>
    <message>
        <source>How many times each is run; the spread is shown</source>
        <translation>كم مرة تُشغَّل كل واحدة؛ ويُعرض مدى التفاوت</translation>
    </message>
    <message>
        <source>Seconds each</source>
        <translation>ثوانٍ لكل تشغيل</translation>
    </message>
    <message>
        <source>How long each run is measured</source>
        <translation>كم يُقاس كل تشغيل</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>التسخين</translation>
    </message>
    <message>
        <source>Seconds before the figures of a run begin; what happens in them stands in no figure</source>
        <translation>الثواني قبل أن تبدأ أرقام التشغيل؛ وما يحدث فيها لا يدخل في أي رقم</translation>
    </message>
    <message>
        <source>Vary</source>
        <translation>غيّر</translation>
    </message>
    <message>
        <source>Compares settings of one field of the scenario, for every chosen strategy</source>
        <translation>يقارن قيم حقل واحد من السيناريو، لكل استراتيجية مختارة</translation>
    </message>
    <message>
        <source>nothing but the strategy</source>
        <translation>الاستراتيجية وحدها</translation>
    </message>
    <message>
        <source>Settings to compare, with commas between them</source>
        <translation>القيم المراد مقارنتها، وبينها فواصل</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>عبر الزمن</translation>
    </message>
    <message>
        <source>Figures and charts</source>
        <translation>الأرقام والرسوم</translation>
    </message>
    <message>
        <source>What is taught and what was measured</source>
        <translation>ما يُدرَّس وما قيس</translation>
    </message>
    <message>
        <source>Latency, queue depth and divergence of each over time</source>
        <translation>زمن الاستجابة وعمق الطابور والتباعد لكل منها عبر الزمن</translation>
    </message>
    <message>
        <source>What the source claims and what was measured</source>
        <translation>ما يقوله المصدر وما قيس</translation>
    </message>
    <message>
        <source>How far the comparison has come</source>
        <translation>مدى تقدم المقارنة</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>فتح…</translation>
    </message>
    <message>
        <source>Compare with another file…</source>
        <translation>قارن بملف آخر…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The servers are not ready yet: start again in a moment.</source>
        <translation>الخوادم ليست جاهزة بعد: ابدأ من جديد بعد لحظة.</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>المقارنة</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>حفظ الرسوم البيانية</translation>
    </message>
    <message>
        <source>Save %1 by itself</source>
        <translation>حفظ %1 وحده</translation>
    </message>
    <message>
        <source>The source&apos;s claims</source>
        <translation>أقوال المصدر</translation>
    </message>
    <message>
        <source>Three short runs more, with a database as slow as the source supposes, to measure what it claims of writes</source>
        <translation>ثلاثة تشغيلات قصيرة إضافية بقاعدة بيانات بطيئة كما يفترض المصدر، لقياس ما يقوله عن الكتابة</translation>
    </message>
    <message>
        <source>Kills</source>
        <translation>الإنهاء القسري</translation>
    </message>
    <message>
        <source>Then each runs again while the process, the cache or the database is killed: what is lost?</source>
        <translation>ثم تُشغَّل كل واحدة من جديد مع إنهاء العملية أو الـ Cache أو قاعدة البيانات قسرًا: ما الذي يُفقد؟</translation>
    </message>
    <message>
        <source>Only in the sandbox: nothing is killed on servers of your own</source>
        <translation>في الـ sandbox فقط: لا يُنهى شيء قسرًا على خوادمك</translation>
    </message>
    <message>
        <source>Here will stand what is taught of each, what was measured and what the figures say.</source>
        <translation>ستظهر هنا لكل استراتيجية: ما يُدرَّس عنها، وما قيس، وما تقوله الأرقام.</translation>
    </message>
</context>
<context>
    <name>cachescope::DecisionGuide</name>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (النقاط: %2)</translation>
    </message>
    <message>
        <source>Good for: %1.</source>
        <translation>يصلح لـ: %1.</translation>
    </message>
    <message>
        <source>It fits your answers: %1.</source>
        <translation>يناسب إجاباتك: %1.</translation>
    </message>
    <message>
        <source>Against it speaks: %1.</source>
        <translation>ما يعارضه: %1.</translation>
    </message>
    <message>
        <source>Runner-up: %1 (%2 points), good for: %3.</source>
        <translation>التالي: %1 (النقاط: %2)، يصلح لـ: %3.</translation>
    </message>
    <message>
        <source>%1 is ruled out: what is still queued is lost with the queue.</source>
        <translation>تُستبعد %1: ما بقي في الطابور يضيع بضياع الطابور.</translation>
    </message>
    <message>
        <source>%1 has no points here: nobody has judged it.</source>
        <translation>ليس لـ %1 نقاط هنا: لم يقيّمها أحد.</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>ruled out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>Which one for me?</source>
        <translation>أيها يناسبني؟</translation>
    </message>
    <message>
        <source>The points of every strategy</source>
        <translation>نقاط كل استراتيجية</translation>
    </message>
    <message>
        <source>Show me: run it</source>
        <translation>أرني: شغّلها</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>cachescope::ExploreSection</name>
    <message>
        <source>%1 interleavings: %2 run on the live servers, %3 left out because they only swap steps that do not touch each other.</source>
        <translation>%1 تداخلًا: شُغِّل %2 على الخوادم الحقيقية، وتُرك %3 لأنها تبدّل فقط خطوات لا يمسّ بعضها بعضًا.</translation>
    </message>
    <message>
        <source>%1 a second.</source>
        <comment>schedules</comment>
        <translation>%1 في الثانية.</translation>
    </message>
    <message>
        <source>%1 of all choices gone through.</source>
        <translation>قُطع %1 من كل الخيارات.</translation>
    </message>
    <message>
        <source>The search was ended early: there are more.</source>
        <translation>انتهى البحث مبكرًا: هناك المزيد.</translation>
    </message>
    <message>
        <source>That is all there are.</source>
        <translation>هذا كل ما هنالك.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Run every interleaving</source>
        <translation>شغّل كل التداخلات</translation>
    </message>
    <message>
        <source>Every interleaving</source>
        <translation>كل التداخلات</translation>
    </message>
    <message>
        <source>Exploring</source>
        <translation>جارٍ الاستكشاف</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Shortest order</source>
        <translation>أقصر ترتيب</translation>
    </message>
    <message>
        <source>Play it</source>
        <translation>شغّله</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>حفظ…</translation>
    </message>
    <message>
        <source>At least %1 interleavings: %2 run on the live servers, %3 left out because they only swap steps that do not touch each other.</source>
        <translation>%1 تداخلًا على الأقل: شُغِّل %2 على الخوادم الحقيقية، وتُرك %3 لأنها تبدّل فقط خطوات لا يمسّ بعضها بعضًا.</translation>
    </message>
</context>
<context>
    <name>cachescope::FieldForm</name>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>ث</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>م.ث</translation>
    </message>
    <message>
        <source> / s</source>
        <translation> / ث</translation>
    </message>
</context>
<context>
    <name>cachescope::FlushText</name>
    <message>
        <source>settling: finishing, flushing, auditing…</source>
        <translation>يجري الإنهاء: إكمال، تفريغ، تدقيق…</translation>
    </message>
    <message numerus="yes">
        <source>Flushing: %Ln write(s) left</source>
        <translation>
            <numerusform>يجري التفريغ: لم تبقَ كتابات</numerusform>
            <numerusform>يجري التفريغ: بقيت كتابة واحدة</numerusform>
            <numerusform>يجري التفريغ: بقيت كتابتان</numerusform>
            <numerusform>يجري التفريغ: بقيت %Ln كتابات</numerusform>
            <numerusform>يجري التفريغ: بقيت %Ln كتابة</numerusform>
            <numerusform>يجري التفريغ: بقيت %Ln كتابة</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <comment>what is left, how long it takes</comment>
        <translation>%1، نحو %2</translation>
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
    <message>
        <source>alerts and their thresholds</source>
        <translation>التنبيهات وعتباتها</translation>
    </message>
    <message>
        <source>the fault menu: let something go wrong</source>
        <translation>قائمة الأعطال: دع شيئًا يتعطل</translation>
    </message>
    <message>
        <source>compare strategies; which one for me?</source>
        <translation>مقارنة الاستراتيجيات؛ أيها يناسبني؟</translation>
    </message>
    <message>
        <source>in step mode: the request of that number goes on</source>
        <translation>في وضع الخطوات: يتابع الطلب ذو ذلك الرقم</translation>
    </message>
    <message>
        <source>in step mode: back one step, as a new run</source>
        <translation>في وضع الخطوات: رجوع خطوة بتشغيل جديد</translation>
    </message>
    <message>
        <source>Shift and the arrow keys</source>
        <translation>Shift ومفاتيح الأسهم</translation>
    </message>
    <message>
        <source>another product of the group that a tile stands for</source>
        <translation>منتج آخر من المجموعة التي يمثلها المربع</translation>
    </message>
    <message>
        <source>run, pause, go on; play or pause a recording</source>
        <translation>تشغيل، إيقاف مؤقت، متابعة؛ عرض التسجيل أو إيقافه مؤقتًا</translation>
    </message>
    <message>
        <source>While the picture plays, its figures and products are those of now. Paused, and in what you save, they are those of the moment that is drawn.</source>
        <translation>ما دامت الصورة تعمل فأرقامها ومنتجاتها هي الآن. وإذا أُوقفت، وفي ما تحفظه، فهي للحظة المرسومة.</translation>
    </message>
    <message>
        <source>Deleted, still cached: the database has deleted the product. Hidden: the cache says that there is no such product, and the database has it. A square with a plus creates a product, one with a minus deletes it.</source>
        <translation>محذوف وما زال مخزنًا: حذفت قاعدة البيانات المنتج. محجوب: الـ Cache يقول إن المنتج غير موجود، وهو في قاعدة البيانات. المربع بعلامة زائد ينشئ منتجًا، وبعلامة ناقص يحذفه.</translation>
    </message>
</context>
<context>
    <name>cachescope::Language</name>
    <message>
        <source>µs</source>
        <translation>مك.ث</translation>
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
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 مليون</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 ألف</translation>
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
    <name>cachescope::LessonList</name>
    <message>
        <source>WHAT GOES WRONG</source>
        <translation>ما الذي يتعطل</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>الدروس</translation>
    </message>
</context>
<context>
    <name>cachescope::LessonPage</name>
    <message>
        <source>%1: %2 with the fault, %3 with the remedy.</source>
        <translation>%1: %2 مع الخلل، %3 مع العلاج.</translation>
    </message>
    <message>
        <source>%1: %2 with the fault, %3 with the remedy: no difference this time. Run it again.</source>
        <translation>%1: %2 مع الخلل، %3 مع العلاج: لا فرق هذه المرة. أعد التشغيل.</translation>
    </message>
    <message>
        <source>Your prediction: %1</source>
        <translation>توقعك: %1</translation>
    </message>
    <message>
        <source>Your prediction</source>
        <translation>توقعك</translation>
    </message>
    <message>
        <source>You said %1; the run measured %2.</source>
        <translation>قلت %1؛ وقاس التشغيل %2.</translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation>العلاج: %1</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>قيد التشغيل…</translation>
    </message>
    <message>
        <source>Make the fault</source>
        <translation>أحدِث الخلل</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>مرة أخرى</translation>
    </message>
    <message>
        <source>Apply the remedy</source>
        <translation>طبّق العلاج</translation>
    </message>
    <message>
        <source>Close the lesson</source>
        <translation>أغلق الدرس</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>الخلل</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>العلاج</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>توقّع</translation>
    </message>
    <message>
        <source>Moment %1 of %2: %3</source>
        <translation>اللحظة %1 من %2: %3</translation>
    </message>
    <message>
        <source>%1 – running…</source>
        <comment>the name of a moment</comment>
        <translation>%1 – قيد التشغيل…</translation>
    </message>
    <message>
        <source>Another fault: %1</source>
        <translation>خلل آخر: %1</translation>
    </message>
    <message>
        <source>You made no prediction; the run measured %1.</source>
        <translation>لم تتوقّع شيئًا؛ والتشغيل قاس %1.</translation>
    </message>
    <message>
        <source>Make another fault</source>
        <translation>أحدِث خللًا آخر</translation>
    </message>
    <message>
        <source>Apply another remedy</source>
        <translation>طبّق علاجًا آخر</translation>
    </message>
    <message>
        <source>Go on without an answer</source>
        <translation>تابع من دون جواب</translation>
    </message>
    <message>
        <source>First say what you expect: a prediction, even a wrong one, makes you see more.</source>
        <translation>قل أولًا ما تتوقّعه: فالتوقّع، ولو كان خاطئًا، يجعلك ترى أكثر.</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>عدد</translation>
    </message>
    <message>
        <source>Choose a lesson from the list.</source>
        <translation>اختر درسًا من القائمة.</translation>
    </message>
    <message>
        <source>Number of %1</source>
        <translation>العدد: %1</translation>
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
        <source>Save the chart</source>
        <translation>حفظ المخطط</translation>
    </message>
    <message>
        <source>alert below %1</source>
        <translation>تنبيه دون %1</translation>
    </message>
    <message>
        <source>alert above %1</source>
        <translation>تنبيه فوق %1</translation>
    </message>
    <message>
        <source>%1, alert</source>
        <translation>%1، تنبيه</translation>
    </message>
    <message>
        <source>%1: %2, of it measured %3</source>
        <translation>%1: %2، منه المقيس %3</translation>
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
    <message>
        <source>Races</source>
        <translation>السباقات</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>الدرس</translation>
    </message>
    <message>
        <source>Press A for all alerts and their thresholds.</source>
        <translation>اضغط A لعرض كل التنبيهات وعتباتها.</translation>
    </message>
    <message>
        <source>Another fault…</source>
        <translation>عطل آخر…</translation>
    </message>
    <message>
        <source>Start a run first</source>
        <translation>ابدأ تشغيلًا أولًا</translation>
    </message>
    <message>
        <source>The grey ones are for the sandbox only</source>
        <translation>البنود الرمادية للـ sandbox فقط</translation>
    </message>
    <message>
        <source>Choose it again to end it</source>
        <translation>اختره مرة أخرى لإنهائه</translation>
    </message>
    <message>
        <source>A fault</source>
        <translation>عطل</translation>
    </message>
    <message>
        <source>What shall happen now, like %1</source>
        <translation>ماذا يحدث الآن، مثل %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Space-time diagram</source>
        <translation>مخطط الزمان والمكان</translation>
    </message>
    <message>
        <source>Report of the run as %1…</source>
        <translation>تقرير التشغيل بصيغة %1…</translation>
    </message>
    <message>
        <source>Alerts… (A)</source>
        <translation>التنبيهات… (A)</translation>
    </message>
    <message>
        <source>Compare strategies… (Ctrl+M)</source>
        <translation>مقارنة الاستراتيجيات… (Ctrl+M)</translation>
    </message>
    <message>
        <source>Which one for me?… (Ctrl+G)</source>
        <translation>أيها يناسبني؟… (Ctrl+G)</translation>
    </message>
    <message>
        <source>Save the schedule</source>
        <translation>حفظ الجدول</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>فتح تسجيل</translation>
    </message>
    <message>
        <source>Recordings (*.cachescope)</source>
        <translation>التسجيلات (*.cachescope)</translation>
    </message>
    <message>
        <source>Save the recording</source>
        <translation>حفظ التسجيل</translation>
    </message>
    <message>
        <source>The recording was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation>لم يُحفظ التسجيل في %1: %2. اختر مجلدًا آخر أو أفرغ بعض المساحة.</translation>
    </message>
    <message>
        <source>Open a recording…</source>
        <translation>فتح تسجيل…</translation>
    </message>
    <message>
        <source>Save the recording of the last run…</source>
        <translation>حفظ تسجيل آخر تشغيل…</translation>
    </message>
    <message>
        <source>Recordings that come with the program</source>
        <translation>تسجيلات مرفقة بالبرنامج</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain did not take the password. It is used until the program ends and asked for again next time.</source>
        <translation>لم تقبل سلسلة مفاتيح سطح المكتب كلمة المرور. تُستعمل حتى ينتهي البرنامج، وتُطلب من جديد في المرة القادمة.</translation>
    </message>
    <message>
        <source>Redis keeps an append-only file (AOF)</source>
        <translation>Redis يحتفظ بملف append-only (AOF)</translation>
    </message>
    <message>
        <source>With it Redis finds its data again after a kill; without it comes back empty</source>
        <translation>معه يجد Redis بياناته بعد الإنهاء القسري؛ ومن دونه يعود فارغًا</translation>
    </message>
    <message>
        <source>The servers are not ready yet: the run begins as soon as they are.</source>
        <translation>الخوادم ليست جاهزة بعد: يبدأ التشغيل فور جاهزيتها.</translation>
    </message>
    <message>
        <source>What is queued is being saved; then the window closes by itself. Close it once more to give that up.</source>
        <translation>يجري حفظ ما في الطابور، ثم تُغلق النافذة وحدها. أغلقها مرة أخرى للتخلي عن ذلك.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1</numerusform>
            <numerusform>%1 (وواحد آخر)</numerusform>
            <numerusform>%1 (واثنان آخران)</numerusform>
            <numerusform>%1 (و%Ln أخرى)</numerusform>
            <numerusform>%1 (و%Ln آخر)</numerusform>
            <numerusform>%1 (و%Ln آخر)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cachescope::MarkLegend</name>
    <message>
        <source>flush</source>
        <translation>دفع الطابور</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>تحديث</translation>
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
        <source>fault or loss</source>
        <translation>عطل أو فقد</translation>
    </message>
    <message>
        <source>deleted, still cached</source>
        <extracomment>a product that the database has deleted</extracomment>
        <translation>محذوف وما زال مخزنًا</translation>
    </message>
    <message>
        <source>hidden</source>
        <extracomment>a product of which the cache says that it does not exist</extracomment>
        <translation>محجوب</translation>
    </message>
</context>
<context>
    <name>cachescope::MarkStrip</name>
    <message>
        <source>flush</source>
        <translation>دفع الطابور</translation>
    </message>
    <message>
        <source>refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>a cached value has become stale</source>
        <translation>صارت قيمة مخزنة قديمة</translation>
    </message>
    <message>
        <source>phantom value in the cache</source>
        <translation>قيمة شبح في الـ Cache</translation>
    </message>
    <message>
        <source>stale read served</source>
        <translation>قُدّمت قراءة قديمة</translation>
    </message>
    <message>
        <source>lost write</source>
        <translation>كتابة ضائعة</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>خلل</translation>
    </message>
    <message>
        <source>a server is lost</source>
        <translation>فُقد خادم</translation>
    </message>
    <message>
        <source>a deleted product is still cached</source>
        <translation>منتج محذوف ما زال في الـ Cache</translation>
    </message>
    <message>
        <source>a product is hidden by the cache</source>
        <translation>الـ Cache يحجب منتجًا موجودًا</translation>
    </message>
</context>
<context>
    <name>cachescope::OptionsPanel</name>
    <message>
        <source>Usual settings</source>
        <translation>إعدادات معتادة</translation>
    </message>
    <message>
        <source>Circuit breaker and retries as one sets them for production or for development</source>
        <translation>قاطع الدائرة وإعادة المحاولة كما يُضبطان عادةً للإنتاج أو للتطوير</translation>
    </message>
    <message>
        <source>off</source>
        <translation>معطّل</translation>
    </message>
    <message>
        <source>development</source>
        <translation>التطوير</translation>
    </message>
    <message>
        <source>production</source>
        <translation>الإنتاج</translation>
    </message>
    <message>
        <source>own values</source>
        <translation>قيم خاصة</translation>
    </message>
</context>
<context>
    <name>cachescope::RacesPanel</name>
    <message>
        <source>in step</source>
        <translation>متطابق</translation>
    </message>
    <message>
        <source>cache ahead</source>
        <translation>الـ Cache متقدم</translation>
    </message>
    <message>
        <source>cache stale</source>
        <translation>الـ Cache قديم</translation>
    </message>
    <message>
        <source>phantom</source>
        <translation>شبح</translation>
    </message>
    <message>
        <source>not cached</source>
        <translation>غير مخزّن</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Write requests like %2.</source>
        <translation>تعذرت قراءة «%1». اكتب الطلبات مثل %2.</translation>
    </message>
    <message>
        <source>Branch %1: %2</source>
        <translation>الفرع %1: %2</translation>
    </message>
    <message>
        <source>Cache: %1</source>
        <translation>الـ Cache: %1</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>قاعدة البيانات: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n write(s) queued</source>
        <translation>
            <numerusform>لا كتابات في الطابور</numerusform>
            <numerusform>كتابة واحدة في الطابور</numerusform>
            <numerusform>كتابتان في الطابور</numerusform>
            <numerusform>%n كتابات في الطابور</numerusform>
            <numerusform>%n كتابة في الطابور</numerusform>
            <numerusform>%n كتابة في الطابور</numerusform>
        </translation>
    </message>
    <message>
        <source>Run %1: the stores were laid anew and the steps taken again.</source>
        <translation>التشغيل %1: أُعيد تجهيز المخزنين وأُعيدت الخطوات.</translation>
    </message>
    <message>
        <source>The requests really wait; the stores are read as they stand now.</source>
        <translation>الطلبات تنتظر فعلًا؛ ويُقرأ المخزنان كما هما الآن.</translation>
    </message>
    <message>
        <source>End step mode</source>
        <translation>إنهاء وضع الخطوات</translation>
    </message>
    <message>
        <source>Step by hand</source>
        <translation>خطوة خطوة</translation>
    </message>
    <message>
        <source>A few requests on the strategy chosen: let them take their steps in your order, or in every order.</source>
        <translation>بضعة طلبات على الاستراتيجية المختارة: دعها تخطو بترتيبك أو بكل ترتيب.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>الطلبات</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Examples of requests</source>
        <translation>أمثلة على الطلبات</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>يدويًا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>A new run without the last step (Backspace)</source>
        <translation>تشغيل جديد من دون الخطوة الأخيرة (Backspace)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>تقدّم</translation>
    </message>
    <message>
        <source>Let all go</source>
        <translation>أطلق الجميع</translation>
    </message>
    <message>
        <source>All requests go on, the workers finish, and both stores are compared</source>
        <translation>تتابع كل الطلبات وينتهي العمال ثم يُقارن المخزنان</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>الفروع</translation>
    </message>
    <message>
        <source>A schedule is loaded: Run plays it instead of the workload.</source>
        <translation>جدول مفتوح الآن: زر «تشغيل» يشغّله بدل الحِمل.</translation>
    </message>
    <message>
        <source>Back to the workload</source>
        <translation>عودة إلى الحِمل</translation>
    </message>
    <message>
        <source>Save this order…</source>
        <translation>حفظ هذا الترتيب…</translation>
    </message>
    <message>
        <source>A scenario that takes the same steps in the same order again</source>
        <translation>سيناريو يعيد الخطوات نفسها بالترتيب نفسه</translation>
    </message>
    <message>
        <source>deleted, still cached</source>
        <translation>محذوف وما زال مخزنًا</translation>
    </message>
    <message>
        <source>hidden by the cache</source>
        <extracomment>the cache says that there is no such product, and there is one</extracomment>
        <translation>محجوب خلف الـ Cache</translation>
    </message>
    <message>
        <source>in neither</source>
        <extracomment>neither in the cache nor in the database</extracomment>
        <translation>ليس في أيّ منهما</translation>
    </message>
    <message>
        <source>read, write, create, delete, evict with a product&apos;s number; price or stock after the number of a write: that part alone; flush; warm: cached at the start; what is saved may say “fails”</source>
        <translation>read وwrite وcreate وdelete وevict مع رقم منتج؛ وprice أو stock بعد رقم write: ذلك الجزء وحده؛ وflush؛ وwarm: مخزّن من البداية؛ ويمكن إلحاق «fails» بكل ما يحفظ</translation>
    </message>
</context>
<context>
    <name>cachescope::RemedyBoxes</name>
    <message>
        <source>Set only if newer</source>
        <translation>الكتابة فقط إن كانت أحدث</translation>
    </message>
    <message>
        <source>An older value replaces a newer one neither in the cache nor in the database</source>
        <translation>لا تحل قيمة أقدم محل أحدث منها، لا في الـ Cache ولا في قاعدة البيانات</translation>
    </message>
    <message>
        <source>Lock per key</source>
        <translation>قفل لكل مفتاح</translation>
    </message>
    <message>
        <source>One request at a time loads or writes a product; the others wait</source>
        <translation>طلب واحد في كل مرة يحمّل المنتج أو يكتبه؛ والبقية تنتظر</translation>
    </message>
    <message>
        <source>Version guard in the UPDATE</source>
        <translation>حارس الإصدار في UPDATE</translation>
    </message>
    <message>
        <source>An older value never replaces a newer one in the database; part of “Set only if newer”</source>
        <translation>لا تحل قيمة أقدم محل أحدث منها في قاعدة البيانات أبدًا؛ وهو جزء من «الكتابة فقط إن كانت أحدث»</translation>
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
    <message>
        <source>Faults</source>
        <translation>أعطال</translation>
    </message>
    <message>
        <source>Let something go wrong now: latency, errors, a dead server, a crash (F)</source>
        <translation>دع شيئًا يتعطل الآن: زمن، أخطاء، خادم ميت، انهيار (F)</translation>
    </message>
    <message>
        <source>Wait: the stores are being prepared</source>
        <translation>انتظر: يجري تجهيز المخزنين</translation>
    </message>
    <message>
        <source>Wait: the run is being ended, what is queued is being saved</source>
        <translation>انتظر: يجري إنهاء التشغيل وحفظ ما في الطابور</translation>
    </message>
    <message>
        <source>■ Give up</source>
        <translation>■ تخلٍّ</translation>
    </message>
    <message>
        <source>Give up the flush</source>
        <translation>التخلي عن التفريغ</translation>
    </message>
    <message>
        <source>Stop saving: what is left stays in the queue, or is lost with a queue in memory (E)</source>
        <translation>أوقف الحفظ: يبقى الباقي في الطابور، أو يضيع إن كان الطابور في الذاكرة (E)</translation>
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
    <message numerus="yes">
        <source>%Ln stale read(s)</source>
        <translation>
            <numerusform>لا قراءات قديمة</numerusform>
            <numerusform>قراءة قديمة واحدة</numerusform>
            <numerusform>قراءتان قديمتان</numerusform>
            <numerusform>%Ln قراءات قديمة</numerusform>
            <numerusform>%Ln قراءة قديمة</numerusform>
            <numerusform>%Ln قراءة قديمة</numerusform>
        </translation>
    </message>
    <message>
        <source>preparing the stores…</source>
        <translation>يجري تحضير المخازن…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s) served</source>
        <translation>
            <numerusform>لم تُقدَّم قراءات قديمة</numerusform>
            <numerusform>قُدمت قراءة قديمة واحدة</numerusform>
            <numerusform>قُدمت قراءتان قديمتان</numerusform>
            <numerusform>قُدمت %Ln قراءات قديمة</numerusform>
            <numerusform>قُدمت %Ln قراءة قديمة</numerusform>
            <numerusform>قُدمت %Ln قراءة قديمة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation>
            <numerusform>لم يفشل أي طلب</numerusform>
            <numerusform>فشل طلب واحد</numerusform>
            <numerusform>فشل طلبان</numerusform>
            <numerusform>فشلت %Ln طلبات</numerusform>
            <numerusform>فشل %Ln طلبًا</numerusform>
            <numerusform>فشل %Ln طلب</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fps · %2 of %3 requests / s drawn</source>
        <translation>%1 إطار/ث · رُسم %2 من %3 طلب / ث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%Ln تنبيهات</numerusform>
            <numerusform>%Ln تنبيهًا</numerusform>
            <numerusform>%Ln تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source> (up to %1 old)</source>
        <translation> (عمرها حتى %1)</translation>
    </message>
    <message>
        <source>back in time: %1</source>
        <translation>عودة في الزمن: %1</translation>
    </message>
    <message>
        <source>own writes missed: %1</source>
        <translation>كتابات ذاتية لم تُرَ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln write(s) of an earlier program saved</source>
        <translation>
            <numerusform>لم تُحفظ كتابة من برنامج سابق</numerusform>
            <numerusform>حُفظت كتابة واحدة من برنامج سابق</numerusform>
            <numerusform>حُفظت كتابتان من برنامج سابق</numerusform>
            <numerusform>حُفظت %Ln كتابات من برنامج سابق</numerusform>
            <numerusform>حُفظت %Ln كتابة من برنامج سابق</numerusform>
            <numerusform>حُفظت %Ln كتابة من برنامج سابق</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 محفوظة</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>%1 مدموجة</translation>
    </message>
    <message>
        <source>%1 queued</source>
        <translation>%1 في الطابور</translation>
    </message>
    <message>
        <source>%1 dead letters</source>
        <translation>%1 في الـ DLQ</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 مفقودة</translation>
    </message>
    <message>
        <source>%1 accepted</source>
        <translation>%1 مقبولة</translation>
    </message>
    <message>
        <source>The run before: %1</source>
        <translation>التشغيل السابق: %1</translation>
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
        <source>On your servers Cachescope touches only keys that begin with %1 and the schema %2. Passwords go to the desktop&apos;s keychain; without one they are asked for in each session.</source>
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
        <source>✕ This is not an address of such a server: look at %1. Write it like %2.</source>
        <translation>✕ ليس هذا عنوان خادم من هذا النوع: راجع %1. اكتبه هكذا: %2.</translation>
    </message>
    <message>
        <source>The keychain has no password for this server: type the one that was used last time.</source>
        <translation>ليست في سلسلة المفاتيح كلمة مرور لهذا الخادم: اكتب التي استُعملت آخر مرة.</translation>
    </message>
</context>
<context>
    <name>cachescope::SpaceTimeView</name>
    <message>
        <source>Space-time diagram</source>
        <translation>مخطط الزمان والمكان</translation>
    </message>
    <message>
        <source>Save the space-time diagram</source>
        <translation>حفظ مخطط الزمان والمكان</translation>
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
        <source>Save the stage</source>
        <translation>حفظ المسرح</translation>
    </message>
    <message>
        <source>Save as an animated %1 for slides…</source>
        <translation>احفظ صورة متحركة %1 للشرائح…</translation>
    </message>
    <message>
        <source>Drawing the frames…</source>
        <translation>تُرسم الإطارات…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>slow motion %1, drawn requests only</source>
        <translation>حركة بطيئة %1، للطلبات المرسومة فقط</translation>
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
    <name>cachescope::Timeline</name>
    <message>
        <source>%1 of %2 s</source>
        <translation>%1 من %2 ث</translation>
    </message>
    <message>
        <source>Recording of %1, %2</source>
        <translation>تسجيل %1، %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>إيقاف مؤقت</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>تشغيل</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>العودة إلى المباشر</translation>
    </message>
    <message>
        <source>Time in the recording</source>
        <translation>الزمن في التسجيل</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>السرعة</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>How fast the recording is played; the arrow keys go to the usual speeds</source>
        <translation>سرعة عرض التسجيل؛ مفاتيح الأسهم تنتقل بين السرعات المعتادة</translation>
    </message>
</context>
<context>
    <name>cachescope::WorkloadPanel</name>
    <message>
        <source>* with the next run</source>
        <translation>* مع التشغيل التالي</translation>
    </message>
</context>
</TS>
