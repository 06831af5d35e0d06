complete -c funcinterval -s i -l interval -d 'Time between summaries [default: one, at the end]' -r
complete -c funcinterval -s p -l pid -d 'Processes' -r
complete -c funcinterval -l tid -d 'Threads' -r
complete -c funcinterval -l ppid -d 'Children of these processes' -r
complete -c funcinterval -l uid -d 'Users, by name or number' -r
complete -c funcinterval -l comm -d 'Tasks with this text in their name' -r
complete -c funcinterval -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c funcinterval -l container -d 'Tasks in a container, by name or id' -r
complete -c funcinterval -l unit -d 'Tasks of a systemd unit' -r
complete -c funcinterval -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c funcinterval -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c funcinterval -l max-events -d 'Stop after this many rows' -r
complete -c funcinterval -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c funcinterval -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c funcinterval -l map-size -d 'Entries in the tool\'s tables' -r
complete -c funcinterval -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c funcinterval -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c funcinterval -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c funcinterval -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c funcinterval -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c funcinterval -s u -l microseconds -d 'Show microseconds instead of nanoseconds'
complete -c funcinterval -s m -l milliseconds -d 'Show milliseconds instead of nanoseconds'
complete -c funcinterval -s F -l function -d 'A histogram for each function'
complete -c funcinterval -s J -l json -d 'JSON Lines, the same as --format json'
complete -c funcinterval -l csv -d 'Comma-separated values, the same as --format csv'
complete -c funcinterval -l no-header -d 'Leave out the headings'
complete -c funcinterval -l strict -d 'Exit with 3 if anything was lost'
complete -c funcinterval -l trace-self -d 'Trace this tool\'s own process too'
complete -c funcinterval -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c funcinterval -s h -l help -d 'Print help'
complete -c funcinterval -s V -l version -d 'Print version'
