complete -c klockstat -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c klockstat -s c -l caller -d 'Only callers whose names begin with this' -r
complete -c klockstat -s L -l lock -d 'Only this lock: its name, or its address in hex' -r
complete -c klockstat -s n -l locks -d 'How many rows to show at most' -r
complete -c klockstat -s s -l frames -d 'How many frames to show of each stack' -r
complete -c klockstat -s S -l sort -d 'What to sort by: the table of waits, that of holds' -r -f -a "acq_max\t''
acq_total\t''
acq_count\t''
hld_max\t''
hld_total\t''
hld_count\t''"
complete -c klockstat -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c klockstat -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c klockstat -s p -l pid -d 'Processes' -r
complete -c klockstat -l ppid -d 'Children of these processes' -r
complete -c klockstat -l uid -d 'Users, by name or number' -r
complete -c klockstat -l comm -d 'Tasks with this text in their name' -r
complete -c klockstat -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c klockstat -l container -d 'Tasks in a container, by name or id' -r
complete -c klockstat -l unit -d 'Tasks of a systemd unit' -r
complete -c klockstat -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c klockstat -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c klockstat -l max-events -d 'Stop after this many rows' -r
complete -c klockstat -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c klockstat -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c klockstat -l map-size -d 'Entries in the tool\'s tables' -r
complete -c klockstat -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c klockstat -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c klockstat -s t -l tid -d 'Threads' -r
complete -c klockstat -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c klockstat -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c klockstat -s R -l reset -d 'Count anew after each table'
complete -c klockstat -s P -l per-thread -d 'Sum up by thread, not by stack'
complete -c klockstat -s J -l json -d 'JSON Lines, the same as --format json'
complete -c klockstat -l csv -d 'Comma-separated values, the same as --format csv'
complete -c klockstat -l no-header -d 'Leave out the headings'
complete -c klockstat -l strict -d 'Exit with 3 if anything was lost'
complete -c klockstat -l trace-self -d 'Trace this tool\'s own process too'
complete -c klockstat -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c klockstat -s h -l help -d 'Print help'
complete -c klockstat -s V -l version -d 'Print version'
