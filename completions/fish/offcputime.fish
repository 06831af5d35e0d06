complete -c offcputime -s m -l min-block-time -d 'Shortest wait that counts: microseconds, or with a unit' -r
complete -c offcputime -s M -l max-block-time -d 'Longest wait that counts' -r
complete -c offcputime -l state -d 'Waits in these states only: R (preempted), S, D, T, t, P, I (idle kernel threads), or bits' -r
complete -c offcputime -l flamegraph -d 'Draw a flame graph' -r -F
complete -c offcputime -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c offcputime -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c offcputime -s p -l pid -d 'Processes' -r
complete -c offcputime -l ppid -d 'Children of these processes' -r
complete -c offcputime -l uid -d 'Users, by name or number' -r
complete -c offcputime -l comm -d 'Tasks with this text in their name' -r
complete -c offcputime -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c offcputime -l container -d 'Tasks in a container, by name or id' -r
complete -c offcputime -l unit -d 'Tasks of a systemd unit' -r
complete -c offcputime -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c offcputime -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c offcputime -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c offcputime -l max-events -d 'Stop after this many rows' -r
complete -c offcputime -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c offcputime -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c offcputime -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c offcputime -l map-size -d 'Entries in the tool\'s tables' -r
complete -c offcputime -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c offcputime -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c offcputime -s t -l tid -d 'Threads' -r
complete -c offcputime -s u -l user-threads-only -d 'Threads of user programs only'
complete -c offcputime -s k -l kernel-threads-only -d 'Kernel threads only'
complete -c offcputime -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c offcputime -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c offcputime -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c offcputime -s d -l delimited -d 'Part kernel frames from user frames'
complete -c offcputime -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c offcputime -s A -l addresses -d 'Show the address of each frame'
complete -c offcputime -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c offcputime -s J -l json -d 'JSON Lines, the same as --format json'
complete -c offcputime -l csv -d 'Comma-separated values, the same as --format csv'
complete -c offcputime -l no-header -d 'Leave out the headings'
complete -c offcputime -l strict -d 'Exit with 3 if anything was lost'
complete -c offcputime -l trace-self -d 'Trace this tool\'s own process too'
complete -c offcputime -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c offcputime -s h -l help -d 'Print help'
complete -c offcputime -s V -l version -d 'Print version'
