complete -c biolatpcts -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c biolatpcts -s i -l interval -d 'Time between tables; -1: one table, at the end; 0: only try whether all this works' -r
complete -c biolatpcts -l count -d 'How many tables to print' -r
complete -c biolatpcts -s w -l which -d 'From when on: on-device; after-rq-alloc: from when a request is made, with its time in the queue; from-rq-alloc: the same, with the wait for room for it where io.cost is on' -r -f -a "from-rq-alloc\t''
after-rq-alloc\t''
on-device\t''"
complete -c biolatpcts -s p -l pcts -d 'Percentiles to show' -r
complete -c biolatpcts -l tid -d 'Threads' -r
complete -c biolatpcts -l ppid -d 'Children of these processes' -r
complete -c biolatpcts -l uid -d 'Users, by name or number' -r
complete -c biolatpcts -l comm -d 'Tasks with this text in their name' -r
complete -c biolatpcts -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c biolatpcts -l container -d 'Tasks in a container, by name or id' -r
complete -c biolatpcts -l unit -d 'Tasks of a systemd unit' -r
complete -c biolatpcts -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c biolatpcts -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c biolatpcts -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c biolatpcts -l max-events -d 'Stop after this many rows' -r
complete -c biolatpcts -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c biolatpcts -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c biolatpcts -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c biolatpcts -l map-size -d 'Entries in the tool\'s tables' -r
complete -c biolatpcts -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c biolatpcts -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c biolatpcts -l pid -d 'Processes' -r
complete -c biolatpcts -l csv -d 'Comma-separated values, the same as --format csv'
complete -c biolatpcts -l no-header -d 'Leave out the headings'
complete -c biolatpcts -l strict -d 'Exit with 3 if anything was lost'
complete -c biolatpcts -l trace-self -d 'Trace this tool\'s own process too'
complete -c biolatpcts -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c biolatpcts -s J -s j -l json -d 'JSON Lines, the same as --format json'
complete -c biolatpcts -s h -l help -d 'Print help'
complete -c biolatpcts -s V -l version -d 'Print version'
