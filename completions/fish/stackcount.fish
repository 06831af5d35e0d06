complete -c stackcount -s i -l interval -d 'Time between summaries [default: one, at the end]' -r
complete -c stackcount -s c -l cpu -d 'Only this processor' -r
complete -c stackcount -l flamegraph -d 'Draw a flame graph' -r -F
complete -c stackcount -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c stackcount -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c stackcount -s p -l pid -d 'Processes' -r
complete -c stackcount -l tid -d 'Threads' -r
complete -c stackcount -l ppid -d 'Children of these processes' -r
complete -c stackcount -l uid -d 'Users, by name or number' -r
complete -c stackcount -l comm -d 'Tasks with this text in their name' -r
complete -c stackcount -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c stackcount -l container -d 'Tasks in a container, by name or id' -r
complete -c stackcount -l unit -d 'Tasks of a systemd unit' -r
complete -c stackcount -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c stackcount -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c stackcount -l max-events -d 'Stop after this many rows' -r
complete -c stackcount -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c stackcount -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c stackcount -l map-size -d 'Entries in the tool\'s tables' -r
complete -c stackcount -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c stackcount -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c stackcount -s D -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c stackcount -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c stackcount -s r -l regexp -d 'Patterns are regular expressions, from the start of a name on'
complete -c stackcount -s P -l per-process -d 'Tell processes apart'
complete -c stackcount -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c stackcount -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c stackcount -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c stackcount -s d -l delimited -d 'Part kernel frames from user frames'
complete -c stackcount -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c stackcount -s A -l addresses -d 'Show the address of each frame'
complete -c stackcount -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c stackcount -s J -l json -d 'JSON Lines, the same as --format json'
complete -c stackcount -l csv -d 'Comma-separated values, the same as --format csv'
complete -c stackcount -l no-header -d 'Leave out the headings'
complete -c stackcount -l strict -d 'Exit with 3 if anything was lost'
complete -c stackcount -l trace-self -d 'Trace this tool\'s own process too'
complete -c stackcount -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c stackcount -s h -l help -d 'Print help'
complete -c stackcount -s V -l version -d 'Print version'
