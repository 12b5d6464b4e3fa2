<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln round(s)</source>
        <translation>
            <numerusform>%Ln round</numerusform>
            <numerusform>%Ln rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fault(s) in each run, at times that count from its beginning.</source>
        <translation>
            <numerusform>%Ln fault in each run, at a time that counts from its beginning.</numerusform>
            <numerusform>%Ln faults in each run, at times that count from its beginning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln processor(s)</source>
        <translation>
            <numerusform>%Ln processor</numerusform>
            <numerusform>%Ln processors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message numerus="yes">
        <source>%Ln diverged in this group</source>
        <translation>
            <numerusform>%Ln diverged in this group</numerusform>
            <numerusform>%Ln diverged in this group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, the worst of %Ln</source>
        <translation>
            <numerusform>%1, the only one</numerusform>
            <numerusform>%1, the worst of %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, one of %Ln</source>
        <translation>
            <numerusform>%1, the only one</numerusform>
            <numerusform>%1, one of %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%1 key(s)</source>
        <translation>
            <numerusform>%1 key</numerusform>
            <numerusform>%1 keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 read(s)</source>
        <translation>
            <numerusform>%1 read</numerusform>
            <numerusform>%1 reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 write(s)</source>
        <translation>
            <numerusform>%1 write</numerusform>
            <numerusform>%1 writes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) loaded</source>
        <translation>
            <numerusform>%1 row loaded</numerusform>
            <numerusform>%1 rows loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved</source>
        <translation>
            <numerusform>%1 row saved</numerusform>
            <numerusform>%1 rows saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 statement(s)</source>
        <translation>
            <numerusform>%1 statement</numerusform>
            <numerusform>%1 statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message numerus="yes">
        <source>closed: %Ln client(s), think time %1</source>
        <translation>
            <numerusform>closed: %Ln client, think time %1</numerusform>
            <numerusform>closed: %Ln clients, think time %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>patterns that act</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cachescope::FlushText</name>
    <message numerus="yes">
        <source>Flushing: %Ln write(s) left</source>
        <translation>
            <numerusform>Flushing: %Ln write left</numerusform>
            <numerusform>Flushing: %Ln writes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cachescope::MainWindow</name>
    <message numerus="yes">
        <source>%1 (and %Ln more)</source>
        <translation>
            <numerusform>%1 (and %Ln more)</numerusform>
            <numerusform>%1 (and %Ln more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cachescope::RacesPanel</name>
    <message numerus="yes">
        <source>%n write(s) queued</source>
        <translation>
            <numerusform>%n write queued</numerusform>
            <numerusform>%n writes queued</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cachescope::ServerStatusBar</name>
    <message numerus="yes">
        <source>%Ln stale read(s)</source>
        <translation>
            <numerusform>%Ln stale read</numerusform>
            <numerusform>%Ln stale reads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stale read(s) served</source>
        <translation>
            <numerusform>%Ln stale read served</numerusform>
            <numerusform>%Ln stale reads served</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) failed</source>
        <translation>
            <numerusform>%Ln request failed</numerusform>
            <numerusform>%Ln requests failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln alert(s)</source>
        <translation>
            <numerusform>%Ln alert</numerusform>
            <numerusform>%Ln alerts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln write(s) of an earlier program saved</source>
        <translation>
            <numerusform>%Ln write of an earlier program saved</numerusform>
            <numerusform>%Ln writes of an earlier program saved</numerusform>
        </translation>
    </message>
</context>
</TS>
