<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>Chart</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>queued writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phantom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms, logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write p50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write p99</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hit rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartExport</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: the name must end in .png, .svg, .pdf or .csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder or free some space; a file of that name is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Opens the window: five caching strategies at work on a live Redis and a live PostgreSQL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs a strategy without a window and prints a report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists the strategies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts the sandbox alone, prints both addresses and stays until it is interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a real run of a few seconds, then saves the window as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of a Redis server; write it like %2 or %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not an address of a PostgreSQL server; write it like %2 or %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2 is not JSON: %3 Correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a scenario; a scenario has at most 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”; the commands are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has no option %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command comes first: %1, then its options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to run with %1 or %2; “%3” shows the strategies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where to write the picture, as in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be like %2, from %3 to %4, not “%5”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the addresses of both servers or of none: %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” shows what can be said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>[options]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a window:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 the run or its audit failed, 2 usage, 3 a server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display for the window: set %1, or run without a window, as in %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>in step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▲ cache ahead of the database, not yet saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ stale: the cache holds an older value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ phantom: a value the database never held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>□ not cached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1, price %2, stock %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln diverged in this group</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>reading both stores…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a store does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. In step: %2, cache ahead: %3, stale: %4, phantom: %5, not cached: %6.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Preparing the products…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flushing the queue and looking at both stores…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per second, hit rate %2, queue %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p50 %1, p90 %2, p99 %3, longest %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not made: the stores could not be read at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FAILED: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, seed %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 key(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>the reads and the writes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 read(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 write(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 by %3, %4 statements per request</source>
        <comment>rows loaded, rows saved, statements that saved, an average</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) loaded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>accepted %1 = saved %2 + merged %3 + queued %4 + dead-lettered %5 + lost %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 per second</source>
        <comment>the reads and writes, the rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deepest %1, at the end %2, merged %3, retried %4, dead-lettered %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1, oldest %2, at the end %3</source>
        <comment>keys, age, keys</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Starting the sandbox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted; a second time ends at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenshotCommand</name>
    <message>
        <source>the name must end in .png or another kind of picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running for %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture cannot be written to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServersCommand</name>
    <message>
        <source>%1 ended by itself; the sandbox is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The addresses could not be written to standard output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both servers are ready; they stay until you press Ctrl+C.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>look into the cache first; the application fills it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the cache alone; it loads what it lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write to the database and the cache, both or neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write to the cache now, to the database later, in batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reload what is read often before it expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one transaction: both or neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database first, then the cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache first, then the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>requests / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hit rate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows saved / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▼ loader: one load per key at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◆ refresh zone: after %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Run: nothing has been asked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depth %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · oldest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in step: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache ahead, not yet saved: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phantom: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not cached: %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read: hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read: miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StrategyList</name>
    <message>
        <source>the application asks the cache, loads a miss itself, deletes after a write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cache loads a miss by itself, one load per product at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a write goes to database and cache, both or neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a write is answered after the cache; the database follows in batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a product in use is loaded anew shortly before it expires</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>The sandbox needs a program that is not installed: %1. Install the packages %2 and %3, or give servers of your own with %4 and %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox could not be started (%1). Try again, or give servers of your own with %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be reached: check that it runs and that host and port are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not answer in time: check the network, and whether the server is overloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It refuses the user or the password: correct them in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not exist: create it, or name another one in the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for something this build cannot do: without TLS support, use %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for something this build cannot do: use another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave an answer that cannot be read: check that the address is that of the right server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It refused a command: check the user&apos;s rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Cachescope is running on these servers. Wait until it has finished, or use other servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run could not go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not known; the keys there are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands there twice; keep one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be %2, not “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be between %2 and %3, not %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; choose one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not JSON at %1: %2 Correct it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is too large for a scenario; a scenario has at most 1 MiB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::Banner</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::CodePanel</name>
    <message>
        <source>What the application does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client waits only this far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::HelpDialog</name>
    <message>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run, pause, go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end the run: flush and audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset the products, the cache and the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slower or faster drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop or go on drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move the picture one event on or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present, leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open or save a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>save the window as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow keys on the stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a product and read both stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow motion and the pause of the picture change the drawing only: the engine goes on at full speed. The status bar says how many of the requests are drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ahead: the cache holds a newer version than the database. Stale: an older one. Phantom: one that the database never held. Each is found by reading both stores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stale read returned an old version although a newer write had been acknowledged before the read began. A lost write was acknowledged and is in no store at the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your own servers only keys under %1 and the schema %2 are touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::KnobPanel</name>
    <message>
        <source>Expiry (TTL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a cached product stays before Redis drops it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A read later than this share of the expiry reloads the value in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of a write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a transaction both stores take the write or neither; the other orders can leave them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list in Redis survives the program; a queue in memory is lost with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flush every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker saves what is queued at least this often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As soon as this many writes are queued, the worker saves them in one round trip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coalescing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of several writes of one key in a batch only the newest is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a batch is tried before its writes become dead letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wait before the second attempt; it doubles each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cache first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list in Redis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::Language</name>
    <message>
        <source>µs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::LatencyPanel</name>
    <message>
        <source>Cache %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No added latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of latency: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency in milliseconds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread in milliseconds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform: half the width; normal: the standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added in front of the server, in the program. Measured and added time are told apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::LiveChart</name>
    <message>
        <source>Save or copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::MainWindow</name>
    <message>
        <source>Open a scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenarios (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scenario cannot be run:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scenario was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the window as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was not saved to %1: %2. Choose another folder or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window as a picture… (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western digits in Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a scenario… (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the scenario… (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and help (F1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, knobs and workload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::RunBar</name>
    <message>
        <source>❚❚ Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a run, or pause and resume the requests (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>■ End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run: finish what is in flight, flush the queue, audit every write (E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↺ Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every product back to its first version and empty cache and queue (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much slower than the run the picture is drawn; the run itself is never slowed (+ and −)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❚❚ Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop or go on drawing; the run goes on (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▸❘ Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture to the next event (Page Down; Page Up goes back). The run goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added latency: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latency added in front of cache and database, so that what a fast machine hides can be seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save charts and pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the screen, larger, without the lists (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scenario, servers, appearance, help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::ServerStatusBar</name>
    <message>
        <source>private sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◐ %1 connecting again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ %1 does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ %1 starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit: the stores could not be read at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accepted = %2 saved + %3 merged + %4 queued + %5 dead letters + %6 lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>preparing the stores…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settling: finishing, flushing, auditing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s) served</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 fps · %2 of %3 requests / s drawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::ServersDialog</name>
    <message>
        <source>Servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private sandbox: a Redis and a PostgreSQL of our own, gone with the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Servers of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your servers Cachescope touches only keys that begin with %1 and the schema %2. Passwords go to the desktop&apos;s keychain; without one they are asked for in each session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>password, if there is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ This is not an address of such a server (%1). Write it like %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::Stage</name>
    <message>
        <source>at %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slow motion 1:%L1, the drawing only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing paused · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::StrategyList</name>
    <message>
        <source>FIVE STRATEGIES</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has run in this session (key %L1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %L1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>cachescope::WorkloadPanel</name>
    <message>
        <source>Loop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: a client asks again when it has its answer. Open: requests come at a rate, whatever the answers take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests can be under way at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Think time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause of a client between an answer and its next request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests that start in a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of reads; the rest are writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which products are asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zipf exponent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0: all alike; 1: the second product half as often as the first, the third a third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the products that are hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot traffic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the requests that go to the hot products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect with the next run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed asks for the same products in the same order. Takes effect with the next run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> / s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hot set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* with the next run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
