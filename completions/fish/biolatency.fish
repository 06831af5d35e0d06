complete -c biolatency -l interval -d 'The same as INTERVAL' -r
complete -c biolatency -l count -d 'The same as COUNT' -r
complete -c biolatency -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c biolatency -s p -l pid -d 'Processes' -r
complete -c biolatency -l tid -d 'Threads' -r
complete -c biolatency -l ppid -d 'Children of these processes' -r
complete -c biolatency -l uid -d 'Users, by name or number' -r
complete -c biolatency -l comm -d 'Tasks with this text in their name' -r
complete -c biolatency -l container -d 'Tasks in a container, by name or id' -r
complete -c biolatency -l unit -d 'Tasks of a systemd unit' -r
complete -c biolatency -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c biolatency -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c biolatency -l max-events -d 'Stop after this many rows' -r
complete -c biolatency -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c biolatency -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c biolatency -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c biolatency -l map-size -d 'Entries in the tool\'s tables' -r
complete -c biolatency -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c biolatency -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c biolatency -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c biolatency -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c biolatency -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c biolatency -s Q -l queued -d 'Count the time in the queue too: from when a request is made, not from when it is issued'
complete -c biolatency -s D -l per-disk -d 'A histogram for each disk'
complete -c biolatency -s F -l per-flags -d 'A histogram for each set of operation and flags'
complete -c biolatency -s e -l extension -d 'Below each histogram, its mean, total and count as BCC writes them'
complete -c biolatency -l csv -d 'Comma-separated values, the same as --format csv'
complete -c biolatency -l no-header -d 'Leave out the headings'
complete -c biolatency -l strict -d 'Exit with 3 if anything was lost'
complete -c biolatency -l trace-self -d 'Trace this tool\'s own process too'
complete -c biolatency -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c biolatency -s J -s j -l json -d 'JSON Lines, the same as --format json'
complete -c biolatency -s h -l help -d 'Print help'
complete -c biolatency -s V -l version -d 'Print version'
