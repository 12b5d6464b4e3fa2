# SPDX-License-Identifier: GPL-3.0-only
"""How fast Cachescope is, as ratios against redis-benchmark, pgbench and the bare libraries on the same servers in the
same run. Contender and yardstick take turns; every figure is the median of the rounds.

Exit status 0 when everything was measured, whatever the figures; 1 otherwise.
"""
import argparse, datetime, json, os, platform, re, statistics, subprocess, sys, tempfile, time

root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
build = os.path.join(root, 'build', 'release')
program = os.path.join(build, 'bin', 'cachescope')
bench = os.path.join(build, 'bin', 'cachescope_bench')
pgbench = '/usr/lib/postgresql/15/bin/pgbench'
few_keys = 96
half_hour = 1_800_000
select = ("SELECT name, price_cents, stock, (extract(epoch FROM updated_at) * 1000)::bigint, version "
          "FROM cachescope.products WHERE id = :id")
update = ("UPDATE cachescope.products SET name = 'Product 1', price_cents = :price, stock = 7, "
          "updated_at = to_timestamp(1700000000000::double precision / 1000), version = version + 1 WHERE id = :id")


def say(text):
    print(text, file=sys.stderr, flush=True)


def must(command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode != 0:
        say(f'{" ".join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}')
        sys.exit(1)
    return done.stdout


class Servers:
    """`cachescope servers`, for as long as they are measured."""

    def __init__(self, *options):
        self.process = subprocess.Popen([program, 'servers', *options], stdout=subprocess.PIPE, text=True)
        lines = {}
        while len(lines) < 2:
            line = self.process.stdout.readline()
            if not line:
                say('the sandbox did not start')
                sys.exit(1)
            found = re.match(r'(?:export )?(CACHESCOPE_\w+)=[\'"]?([^\'"\n]+)', line)
            if found:
                lines[found[1]] = found[2]
        self.redis, self.postgres = lines['CACHESCOPE_REDIS'], lines['CACHESCOPE_POSTGRES']
        self.socket = self.redis.split('://', 1)[1].split('?')[0]
        self.directory = re.search(r'host=([^&]+)', self.postgres)[1]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(20)

    def bench(self, mode, *arguments):
        return json.loads(must([bench, mode, self.redis, self.postgres, *map(str, arguments)]))

    def run(self, strategy, clients, reads, seconds, expiry_ms=half_hour, *order):
        result = self.bench('run', strategy, seconds, clients, reads, few_keys, expiry_ms, *order)
        if not result['auditPassed']:
            say(f'{strategy}: the audit did not pass')
            sys.exit(1)
        return result

    def full_cache_reads(self, clients, keys, seconds):
        result = self.bench('full', 'cache-aside', seconds, clients, 1, keys, half_hour)
        if result['failed'] or result['hitRate'] < 0.999:
            say(f'{clients} clients, {keys} keys: these were not reads of a full cache: {result}')
            sys.exit(1)
        return result['reads']

    def redis_gets(self, clients, seconds):
        # as many requests as about fill the time
        out = must(['redis-benchmark', '-s', self.socket, '-c', str(clients), '-P', '1', '-n', str(int(60000 * seconds)), '-q',
                    'GET', 'cachescope:product:1'])
        return float(re.findall(r'([\d.]+) requests per second', out)[-1])

    def pgbench(self, sql, seconds):
        with tempfile.NamedTemporaryFile('w', suffix='.sql') as script:
            script.write(f'\\set id random(1, {few_keys})\n\\set price random(500, 9999)\n{sql};\n')
            script.flush()
            out = must([pgbench, '-n', '-M', 'prepared', '-c', '8', '-j', '1', '-T', str(seconds), '-h', self.directory, '-U',
                        'cachescope', '-f', script.name, 'cachescope'])
        return float(re.search(r'tps = ([\d.]+)', out)[1])


class Figures:
    def __init__(self):
        self.rounds = {}

    def add(self, name, value):
        self.rounds.setdefault(name, []).append(value)

    def __getitem__(self, name):
        return statistics.median(self.rounds[name])

    def all(self):
        return {name: round(self[name], 1) for name in self.rounds}


def measure_servers(figures, rounds, seconds):
    with Servers() as servers:
        for turn in range(rounds):
            say(f'against redis-benchmark and pgbench, round {turn + 1} of {rounds}')
            for clients in (50, 500):
                figures.add(f'hitReads{clients}', servers.run('cache-aside', clients, 1, seconds)['reads'])
                figures.add(f'redisGets{clients}', servers.redis_gets(clients, seconds))
                figures.add(f'hiredisGets{clients}', servers.bench('raw-gets', seconds, clients)['gets'])
            figures.add('loads', servers.bench('loads', seconds, 50, few_keys)['loads'])
            figures.add('pgSelects', servers.pgbench(select, seconds))
            figures.add('qtSelects', servers.bench('raw-selects', seconds, 8, few_keys)['selects'])
            # every read a miss: a value is gone long before its key is asked for again; each also costs GET and SET
            figures.add('missReads', servers.run('cache-aside', 50, 1, seconds, expiry_ms=1)['loads'])
            figures.add('writeThrough', servers.run('write-through', 50, 0, seconds)['writes'])
            figures.add('databaseFirst', servers.run('write-through', 50, 0, seconds, half_hour, 'database-first')['writes'])
            figures.add('pgUpdates', servers.pgbench(update, seconds))
            figures.add('pgTransactions', servers.pgbench(f'BEGIN;\n{update};\nCOMMIT', seconds))
            figures.add('writeBehind', servers.run('write-behind', 50, 0, seconds)['writes'])


def measure_durable_servers(figures, rounds, seconds):
    with Servers('--durable') as servers:
        for turn in range(rounds):
            say(f'where every commit waits for the disk, round {turn + 1} of {rounds}')
            figures.add('durableWriteThrough', servers.run('write-through', 50, 0, seconds)['writes'])
            figures.add('durableDatabaseFirst', servers.run('write-through', 50, 0, seconds, half_hour, 'database-first')['writes'])
            figures.add('durablePgUpdates', servers.pgbench(update, seconds))
            figures.add('durableWriteBehind', servers.run('write-behind', 50, 0, seconds)['writes'])


def measure_growth(figures, rounds, seconds):
    with Servers() as servers:
        for turn in range(rounds):
            say(f'many keys, many clients, round {turn + 1} of {rounds}')
            for clients in (1, 50, 500, 2000):
                figures.add(f'clients{clients}', servers.full_cache_reads(clients, few_keys, seconds))
            for keys in (100, 10_000, 1_000_000):
                figures.add(f'keys{keys}', servers.full_cache_reads(50, keys, seconds))
                figures.add(f'hiredisKeys{keys}', servers.bench('raw-gets', seconds, 50, keys)['gets'])
            rows = 100_000   # of those that are there by now; so many that a session's beginning does not count
            drained = servers.bench('drain', seconds, rows, 500)
            if drained['failed'] or drained['rows'] != rows:
                say(f'the queue was not drained as it should: {drained}')
                sys.exit(1)
            figures.add('drained', drained['drained'])
            figures.add('savedAlone', drained['alone'])


def measure_window(rounds, seconds):
    say(f'the window, for {seconds} s')
    env = dict(os.environ, QT_QPA_PLATFORM=os.environ.get('CACHESCOPE_BENCH_PLATFORM', 'offscreen'))
    first = [json.loads(must([bench, 'first-window', str(time.time_ns())], env=env))['firstWindowMs'] for _ in range(rounds)]
    window = json.loads(must([bench, 'window', str(seconds)], env=env))
    return dict(window, firstWindowMs=statistics.median(first), seconds=seconds)


def explored():
    say('every interleaving')
    out = must([program, 'explore', '--strategy', 'cache-aside', '--requests', 'read 1; write 1', '--json'])
    return json.loads(out)['schedules']['perSecond']


# name in the JSON, what it is, ours, yardstick, the ratio wanted, whether it is to be at most that
wanted = [
    ('hitReads50', 'cache-hit reads, 50 clients, over `redis-benchmark -c 50 -P 1`', 'hitReads50', 'redisGets50', 1.5, False),
    ('hitReads500', 'cache-hit reads, 500 clients, over `redis-benchmark -c 500 -P 1`', 'hitReads500', 'redisGets500', 2.5, False),
    ('databaseLoads', 'database loads over `pgbench -M prepared -c 8`, same SELECT', 'loads', 'pgSelects', 0.8, False),
    ('writeThrough', 'write-through writes, each a transaction, over `pgbench -c 8`, same UPDATE', 'writeThrough', 'pgUpdates', 0.8, False),
    ('writeBehind', 'write-behind accepted writes over write-through', 'writeBehind', 'writeThrough', 15, False),
    ('writeThroughDurable', 'write-through over `pgbench -c 8`, `fsync` on', 'durableWriteThrough', 'durablePgUpdates', 0.8, False),
    ('writeBehindDurable', 'write-behind accepted writes over write-through, `fsync` on', 'durableWriteBehind', 'durableWriteThrough', 15, False),
    ('drain', 'rows that write-behind drains (batches of 500) over single-row UPDATEs', 'drained', 'savedAlone', 10, False),
    ('keys1e6', 'cost of a cache hit at 10⁶ keys over that at 10²', 'keys100', 'keys1000000', 1.3, True),
    ('clients2000', 'cache-hit reads, 2,000 clients over 50', 'clients2000', 'clients50', 1.0, False),
]
# no targets, but they show what the transaction costs, and what counting, history and tracing do
beside = [
    ('writeThroughTransactions', 'write-through over `pgbench -c 8`, the UPDATE in a transaction as ours', 'writeThrough', 'pgTransactions'),
    ('databaseFirst', 'write-through, database first (an UPDATE on its own, then SET), over `pgbench -c 8`, same UPDATE', 'databaseFirst', 'pgUpdates'),
    ('databaseFirstDurable', 'the same, `fsync` on', 'durableDatabaseFirst', 'durablePgUpdates'),
    ('hiredis50', 'cache-hit reads, 50 clients, over GETs by hiredis alone', 'hitReads50', 'hiredisGets50'),
    ('hiredis500', 'cache-hit reads, 500 clients, over GETs by hiredis alone', 'hitReads500', 'hiredisGets500'),
    ('hiredisKeys1e6', 'cost of a GET by hiredis alone at 10⁶ keys over that at 10²', 'hiredisKeys100', 'hiredisKeys1000000'),
    ('qtSql', 'database loads over SELECTs by Qt SQL alone, 8 threads', 'loads', 'qtSelects'),
]


def window_rows(window):
    return [('frames a second, 2,000 tokens, engine flat out (median of all seconds, the worst)',
             f'{window["fps"]:.1f}, {window["fpsWorst"]:.1f}', '60', window['fps'] >= 59.5),
            ('step of the GUI thread meanwhile, 99th percentile', f'{window["guiStepP99Ms"]:.1f} ms', '16 ms', window['guiStepP99Ms'] <= 16),
            ('first window painted after', f'{window["firstWindowMs"]:.0f} ms', '500 ms', window['firstWindowMs'] <= 500),
            ('sandbox ready after', f'{window["sandboxReadyMs"]:.0f} ms', '1,500 ms', window['sandboxReadyMs'] <= 1500),
            (f'resident at the start and after {window["seconds"] / 60:.1f} min',
             f'{window["residentMbStart"]:.0f} MB, {window["residentMb"]:.0f} MB', '150 MB', window['residentMb'] < 150)]


def machine():
    def first(command):
        return must(command).strip().splitlines()[0]
    with open('/proc/meminfo') as memory:
        gib = int(re.search(r'MemTotal:\s+(\d+)', memory.read())[1]) / 2 ** 20
    with open('/proc/cpuinfo') as cpu:
        model = re.search(r'model name\s*:\s*(.+)', cpu.read())
    with open('/etc/os-release') as release:
        system = re.search(r'PRETTY_NAME="?([^"\n]+)', release.read())[1]
    redis = re.search(r'v=([\d.]+)', first(['redis-server', '--version']))[1]
    postgres = re.search(r'([\d.]+)', first([pgbench, '--version']))[1]
    qt = re.search(r'([\d.]+)', first(['dpkg-query', '-W', '-f', '${Version}\n', 'qt6-base-dev']))[1]
    return {'date': datetime.date.today().isoformat(), 'cores': os.cpu_count(), 'gib': round(gib),
            'processor': model[1] if model else platform.machine(), 'system': system, 'redis': redis, 'postgres': postgres, 'qt': qt}


def report(result, figures, window, per_second):
    """The results as Markdown, which reads well on a terminal, too."""
    m = result['machine']
    yield (f'{m["date"]}, {m["processor"]}, {m["cores"]} cores, {m["gib"]} GiB; {m["system"]}, Redis {m["redis"]}, '
           f'PostgreSQL {m["postgres"]}, Qt {m["qt"]}; medians of {result["rounds"]} rounds of {result["seconds"]} s.')
    yield ''
    yield '| | ratio | wanted | | ours / s | yardstick / s |'
    yield '|---|---|---|---|---|---|'
    for name, text, ours, yardstick, limit, at_most in wanted:
        ratio = figures[ours] / figures[yardstick]
        reached = ratio <= limit if at_most else ratio >= limit
        yield (f'| {text} | {ratio:.2f} | {"at most " if at_most else ""}{limit} | {"reached" if reached else "**not reached**"} '
               f'| {figures[ours]:,.0f} | {figures[yardstick]:,.0f} |')
    for name, text, ours, yardstick in beside:
        yield f'| {text} | {figures[ours] / figures[yardstick]:.2f} | | | {figures[ours]:,.0f} | {figures[yardstick]:,.0f} |'
    yield ''
    yield '| the window | | wanted | |'
    yield '|---|---|---|---|'
    for text, value, limit, reached in window_rows(window):
        yield f'| {text} | {value} | {limit} | {"reached" if reached else "**not reached**"} |'
    yield ''
    yield '| a cache hit costs, all in all | µs |'
    yield '|---|---|'
    for clients in (1, 50, 500, 2000):
        yield f'| {clients:,} client{"" if clients == 1 else "s"}, {few_keys} keys | {1e6 / figures[f"clients{clients}"]:.2f} |'
    for keys, text in ((100, '10²'), (10_000, '10⁴'), (1_000_000, '10⁶')):
        yield f'| 50 clients, {text} keys | {1e6 / figures[f"keys{keys}"]:.2f} |'
    yield ''
    yield (f'A cache-aside miss (GET, load and SET): {figures["missReads"]:,.0f} a second. Interleavings of two requests: '
           f'{per_second:,.0f} a second.')


def into_readme(lines):
    path = os.path.join(root, 'README.md')
    with open(path) as file:
        text = file.read()
    opening, closing = '<!-- written by tests/bench/run --readme -->\n', '<!-- until here -->'
    before, _, rest = text.partition(opening)
    _, found, after = rest.partition(closing)
    if not found:
        say('README.md has no place for the results')
        sys.exit(1)
    with open(path, 'w') as file:
        file.write(before + opening + '\n' + '\n'.join(lines) + '\n\n' + closing + after)


def main():
    options = argparse.ArgumentParser(prog='tests/bench/run', description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--json', action='store_true', help='one JSON object on standard output, nothing else there')
    options.add_argument('--readme', action='store_true', help='writes the results into the README, too')
    options.add_argument('--rounds', type=int, default=3, metavar='N', help='default 3')
    options.add_argument('--seconds', type=int, default=3, metavar='S', help='of each measurement; default 3')
    options.add_argument('--minutes', type=float, default=0.3, metavar='M',
                         help='for how long the window runs for the figure of memory; default 0.3')
    asked = options.parse_args()

    say('building…')
    must(['cmake', '--preset', 'release', '-DCACHESCOPE_BENCH=ON'], cwd=root)
    must(['cmake', '--build', build, '--target', 'cachescope', 'cachescope_bench'], cwd=root)

    figures = Figures()
    measure_servers(figures, asked.rounds, asked.seconds)
    measure_durable_servers(figures, asked.rounds, asked.seconds)
    measure_growth(figures, asked.rounds, asked.seconds)
    window = measure_window(asked.rounds, max(5, round(asked.minutes * 60)))
    per_second = explored()

    result = {
        'ratios': {name: round(figures[ours] / figures[yardstick], 3)
                   for name, _, ours, yardstick, *_ in wanted + beside},
        'window': {'fps': round(window['fps'], 1), 'guiStepP99Ms': round(window['guiStepP99Ms'], 2),
                   'firstWindowMs': round(window['firstWindowMs'])},
        'sandboxReadyMs': window['sandboxReadyMs'],
        'residentMb': round(window['residentMb'], 1),
        'absolute': dict(figures.all(), windowRequestsPerSecond=round(window['requestsPerSecond']),
                         windowFrameP99Ms=round(window['frameP99Ms'], 2), windowSeconds=window['seconds'],
                         residentMbStart=round(window['residentMbStart'], 1), schedulesPerSecond=round(per_second)),
        'machine': machine(), 'rounds': asked.rounds, 'seconds': asked.seconds,
    }
    lines = list(report(result, figures, window, per_second))
    if asked.readme:
        into_readme(lines)
    print(json.dumps(result) if asked.json else '\n'.join(lines))


main()
