complete -c funcslower -s m -l min-ms -d 'Shortest call to show, in milliseconds [default: 1]' -r
complete -c funcslower -s u -l min-us -d 'The same in microseconds' -r
complete -c funcslower -s a -l arguments -d 'Show this many arguments, up to 6' -r
complete -c funcslower -s p -l pid -d 'Processes' -r
complete -c funcslower -l tid -d 'Threads' -r
complete -c funcslower -l ppid -d 'Children of these processes' -r
complete -c funcslower -l uid -d 'Users, by name or number' -r
complete -c funcslower -l comm -d 'Tasks with this text in their name' -r
complete -c funcslower -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c funcslower -l container -d 'Tasks in a container, by name or id' -r
complete -c funcslower -l unit -d 'Tasks of a systemd unit' -r
complete -c funcslower -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c funcslower -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c funcslower -l max-events -d 'Stop after this many rows' -r
complete -c funcslower -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c funcslower -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c funcslower -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c funcslower -l map-size -d 'Entries in the tool\'s tables' -r
complete -c funcslower -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c funcslower -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c funcslower -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c funcslower -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c funcslower -s K -l kernel-stack -d 'Show the kernel\'s stack below each'
complete -c funcslower -s U -l user-stack -d 'Show the program\'s stack below each'
complete -c funcslower -s f -l folded -d 'One line for each call and its stacks, as programs that draw flame graphs read it'
complete -c funcslower -s J -l json -d 'JSON Lines, the same as --format json'
complete -c funcslower -l csv -d 'Comma-separated values, the same as --format csv'
complete -c funcslower -l no-header -d 'Leave out the headings'
complete -c funcslower -l strict -d 'Exit with 3 if anything was lost'
complete -c funcslower -l trace-self -d 'Trace this tool\'s own process too'
complete -c funcslower -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c funcslower -s t -d 'The same as --timestamp=rel'
complete -c funcslower -s h -l help -d 'Print help'
complete -c funcslower -s V -l version -d 'Print version'
