complete -c slabratetop -l interval -d 'The same as INTERVAL' -r
complete -c slabratetop -l count -d 'The same as COUNT' -r
complete -c slabratetop -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c slabratetop -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c slabratetop -s p -l pid -d 'Processes' -r
complete -c slabratetop -l tid -d 'Threads' -r
complete -c slabratetop -l ppid -d 'Children of these processes' -r
complete -c slabratetop -l uid -d 'Users, by name or number' -r
complete -c slabratetop -l comm -d 'Tasks with this text in their name' -r
complete -c slabratetop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c slabratetop -l container -d 'Tasks in a container, by name or id' -r
complete -c slabratetop -l unit -d 'Tasks of a systemd unit' -r
complete -c slabratetop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c slabratetop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c slabratetop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c slabratetop -l max-events -d 'Stop after this many rows' -r
complete -c slabratetop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c slabratetop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c slabratetop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c slabratetop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c slabratetop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c slabratetop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c slabratetop -s C -l no-clear -d 'Do not clear the screen'
complete -c slabratetop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c slabratetop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c slabratetop -l no-header -d 'Leave out the headings'
complete -c slabratetop -l strict -d 'Exit with 3 if anything was lost'
complete -c slabratetop -l trace-self -d 'Trace this tool\'s own process too'
complete -c slabratetop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c slabratetop -s h -l help -d 'Print help'
complete -c slabratetop -s V -l version -d 'Print version'
