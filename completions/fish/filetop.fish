complete -c filetop -l interval -d 'The same as INTERVAL' -r
complete -c filetop -l count -d 'The same as COUNT' -r
complete -c filetop -s r -l rows -d 'How many rows to show at most [default: 20; all in JSON and CSV]' -r
complete -c filetop -s s -l sort -d 'Column to sort by, the largest first; with :asc behind it, the smallest' -r
complete -c filetop -s d -l directory -d 'Files in this directory only, but not in those below it' -r -F
complete -c filetop -s p -l pid -d 'Processes' -r
complete -c filetop -l tid -d 'Threads' -r
complete -c filetop -l ppid -d 'Children of these processes' -r
complete -c filetop -l uid -d 'Users, by name or number' -r
complete -c filetop -l comm -d 'Tasks with this text in their name' -r
complete -c filetop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c filetop -l container -d 'Tasks in a container, by name or id' -r
complete -c filetop -l unit -d 'Tasks of a systemd unit' -r
complete -c filetop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c filetop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c filetop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c filetop -l max-events -d 'Stop after this many rows' -r
complete -c filetop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c filetop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c filetop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c filetop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c filetop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c filetop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c filetop -s C -l no-clear -d 'Do not clear the screen'
complete -c filetop -s a -l all -d 'Show sockets, pipes and devices too'
complete -c filetop -l read-only -d 'Show reads only'
complete -c filetop -l write-only -d 'Show writes only'
complete -c filetop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c filetop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c filetop -l no-header -d 'Leave out the headings'
complete -c filetop -l strict -d 'Exit with 3 if anything was lost'
complete -c filetop -l trace-self -d 'Trace this tool\'s own process too'
complete -c filetop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c filetop -s h -l help -d 'Print help'
complete -c filetop -s V -l version -d 'Print version'
