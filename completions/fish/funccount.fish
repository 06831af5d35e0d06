complete -c funccount -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c funccount -l top -d 'How many rows to show at most, those with the highest counts' -r
complete -c funccount -s c -l cpu -d 'Only this processor' -r
complete -c funccount -s p -l pid -d 'Processes' -r
complete -c funccount -l tid -d 'Threads' -r
complete -c funccount -l ppid -d 'Children of these processes' -r
complete -c funccount -l uid -d 'Users, by name or number' -r
complete -c funccount -l comm -d 'Tasks with this text in their name' -r
complete -c funccount -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c funccount -l container -d 'Tasks in a container, by name or id' -r
complete -c funccount -l unit -d 'Tasks of a systemd unit' -r
complete -c funccount -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c funccount -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c funccount -l max-events -d 'Stop after this many rows' -r
complete -c funccount -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c funccount -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c funccount -l map-size -d 'Entries in the tool\'s tables' -r
complete -c funccount -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c funccount -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c funccount -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c funccount -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c funccount -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c funccount -s J -l json -d 'JSON Lines, the same as --format json'
complete -c funccount -l csv -d 'Comma-separated values, the same as --format csv'
complete -c funccount -l no-header -d 'Leave out the headings'
complete -c funccount -l strict -d 'Exit with 3 if anything was lost'
complete -c funccount -l trace-self -d 'Trace this tool\'s own process too'
complete -c funccount -s v -s D -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c funccount -s h -l help -d 'Print help'
complete -c funccount -s V -l version -d 'Print version'
