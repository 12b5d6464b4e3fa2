<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
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
    <name>Problem</name>
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
        <source>The run could not go on.</source>
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
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
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
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 write(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
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
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
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
</TS>
