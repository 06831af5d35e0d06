complete -c funclatency -s i -l interval -d 'Time between summaries [default: one, at the end]' -r
complete -c funclatency -s l -l level -d 'How deep functions may call each other: 1 to 16' -r
complete -c funclatency -s p -l pid -d 'Processes' -r
complete -c funclatency -l tid -d 'Threads' -r
complete -c funclatency -l ppid -d 'Children of these processes' -r
complete -c funclatency -l uid -d 'Users, by name or number' -r
complete -c funclatency -l comm -d 'Tasks with this text in their name' -r
complete -c funclatency -l container -d 'Tasks in a container, by name or id' -r
complete -c funclatency -l unit -d 'Tasks of a systemd unit' -r
complete -c funclatency -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c funclatency -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c funclatency -l max-events -d 'Stop after this many rows' -r
complete -c funclatency -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c funclatency -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c funclatency -l map-size -d 'Entries in the tool\'s tables' -r
complete -c funclatency -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c funclatency -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c funclatency -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c funclatency -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c funclatency -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c funclatency -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c funclatency -s u -l microseconds -d 'Show microseconds instead of nanoseconds'
complete -c funclatency -s m -l milliseconds -d 'Show milliseconds instead of nanoseconds'
complete -c funclatency -s F -l function -d 'A histogram for each function'
complete -c funclatency -s k -l kprobes
complete -c funclatency -s J -l json -d 'JSON Lines, the same as --format json'
complete -c funclatency -l csv -d 'Comma-separated values, the same as --format csv'
complete -c funclatency -l no-header -d 'Leave out the headings'
complete -c funclatency -l strict -d 'Exit with 3 if anything was lost'
complete -c funclatency -l trace-self -d 'Trace this tool\'s own process too'
complete -c funclatency -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c funclatency -s h -l help -d 'Print help'
complete -c funclatency -s V -l version -d 'Print version'
