complete -c syscount -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c syscount -s T -l top -d 'How many rows to show at most [default: 10; all in JSON and CSV]' -r
complete -c syscount -s e -l errno -d 'Only calls that fail with these errors: ENOENT, 2' -r
complete -c syscount -l syscall -d 'Only this call' -r
complete -c syscount -s p -l pid -d 'Processes' -r
complete -c syscount -l ppid -d 'Children of these processes' -r
complete -c syscount -l uid -d 'Users, by name or number' -r
complete -c syscount -l comm -d 'Tasks with this text in their name' -r
complete -c syscount -l container -d 'Tasks in a container, by name or id' -r
complete -c syscount -l unit -d 'Tasks of a systemd unit' -r
complete -c syscount -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c syscount -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c syscount -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c syscount -l max-events -d 'Stop after this many rows' -r
complete -c syscount -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c syscount -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c syscount -l map-size -d 'Entries in the tool\'s tables' -r
complete -c syscount -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c syscount -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c syscount -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c syscount -s t -l tid -d 'Threads' -r
complete -c syscount -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c syscount -s x -l failures -d 'Only calls that fail'
complete -c syscount -s L -l latency -d 'Show the time that calls take, too, and sort by it'
complete -c syscount -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c syscount -s P -l process -d 'Count for each process, not for each call'
complete -c syscount -s l -l list -d 'List the calls that there are, and end'
complete -c syscount -s J -l json -d 'JSON Lines, the same as --format json'
complete -c syscount -l csv -d 'Comma-separated values, the same as --format csv'
complete -c syscount -l no-header -d 'Leave out the headings'
complete -c syscount -l strict -d 'Exit with 3 if anything was lost'
complete -c syscount -l trace-self -d 'Trace this tool\'s own process too'
complete -c syscount -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c syscount -s h -l help -d 'Print help'
complete -c syscount -s V -l version -d 'Print version'
