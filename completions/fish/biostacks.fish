complete -c biostacks -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c biostacks -l flamegraph -d 'Draw a flame graph' -r -F
complete -c biostacks -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c biostacks -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c biostacks -s p -l pid -d 'Processes' -r
complete -c biostacks -l tid -d 'Threads' -r
complete -c biostacks -l ppid -d 'Children of these processes' -r
complete -c biostacks -l uid -d 'Users, by name or number' -r
complete -c biostacks -l comm -d 'Tasks with this text in their name' -r
complete -c biostacks -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c biostacks -l container -d 'Tasks in a container, by name or id' -r
complete -c biostacks -l unit -d 'Tasks of a systemd unit' -r
complete -c biostacks -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c biostacks -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c biostacks -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c biostacks -l max-events -d 'Stop after this many rows' -r
complete -c biostacks -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c biostacks -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c biostacks -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c biostacks -l map-size -d 'Entries in the tool\'s tables' -r
complete -c biostacks -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c biostacks -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c biostacks -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c biostacks -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c biostacks -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c biostacks -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c biostacks -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c biostacks -s A -l addresses -d 'Show the address of each frame'
complete -c biostacks -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c biostacks -l delimited -d 'Part kernel frames from user frames'
complete -c biostacks -s J -l json -d 'JSON Lines, the same as --format json'
complete -c biostacks -l csv -d 'Comma-separated values, the same as --format csv'
complete -c biostacks -l no-header -d 'Leave out the headings'
complete -c biostacks -l strict -d 'Exit with 3 if anything was lost'
complete -c biostacks -l trace-self -d 'Trace this tool\'s own process too'
complete -c biostacks -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c biostacks -s h -l help -d 'Print help'
complete -c biostacks -s V -l version -d 'Print version'
