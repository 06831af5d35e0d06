complete -c cachetop -l interval -d 'The same as INTERVAL' -r
complete -c cachetop -l count -d 'The same as COUNT' -r
complete -c cachetop -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c cachetop -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c cachetop -s p -l pid -d 'Processes' -r
complete -c cachetop -l tid -d 'Threads' -r
complete -c cachetop -l ppid -d 'Children of these processes' -r
complete -c cachetop -l uid -d 'Users, by name or number' -r
complete -c cachetop -l comm -d 'Tasks with this text in their name' -r
complete -c cachetop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c cachetop -l container -d 'Tasks in a container, by name or id' -r
complete -c cachetop -l unit -d 'Tasks of a systemd unit' -r
complete -c cachetop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c cachetop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c cachetop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c cachetop -l max-events -d 'Stop after this many rows' -r
complete -c cachetop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c cachetop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c cachetop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c cachetop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c cachetop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c cachetop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c cachetop -s C -l no-clear -d 'Do not clear the screen'
complete -c cachetop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c cachetop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c cachetop -l no-header -d 'Leave out the headings'
complete -c cachetop -l strict -d 'Exit with 3 if anything was lost'
complete -c cachetop -l trace-self -d 'Trace this tool\'s own process too'
complete -c cachetop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c cachetop -s h -l help -d 'Print help'
complete -c cachetop -s V -l version -d 'Print version'
