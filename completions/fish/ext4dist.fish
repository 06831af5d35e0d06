complete -c ext4dist -l interval -d 'The same as INTERVAL' -r
complete -c ext4dist -l count -d 'The same as COUNT' -r
complete -c ext4dist -s t -l type -d 'File systems of this kind' -r -f -a "bcachefs\t''
btrfs\t''
ext4\t''
f2fs\t''
fuse\t''
nfs\t''
xfs\t''
zfs\t''"
complete -c ext4dist -s p -l pid -d 'Processes' -r
complete -c ext4dist -l tid -d 'Threads' -r
complete -c ext4dist -l ppid -d 'Children of these processes' -r
complete -c ext4dist -l uid -d 'Users, by name or number' -r
complete -c ext4dist -l comm -d 'Tasks with this text in their name' -r
complete -c ext4dist -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c ext4dist -l container -d 'Tasks in a container, by name or id' -r
complete -c ext4dist -l unit -d 'Tasks of a systemd unit' -r
complete -c ext4dist -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c ext4dist -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c ext4dist -l max-events -d 'Stop after this many rows' -r
complete -c ext4dist -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ext4dist -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c ext4dist -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c ext4dist -l map-size -d 'Entries in the tool\'s tables' -r
complete -c ext4dist -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c ext4dist -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c ext4dist -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c ext4dist -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c ext4dist -l notimestamp
complete -c ext4dist -s J -l json -d 'JSON Lines, the same as --format json'
complete -c ext4dist -l csv -d 'Comma-separated values, the same as --format csv'
complete -c ext4dist -l no-header -d 'Leave out the headings'
complete -c ext4dist -l strict -d 'Exit with 3 if anything was lost'
complete -c ext4dist -l trace-self -d 'Trace this tool\'s own process too'
complete -c ext4dist -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c ext4dist -s h -l help -d 'Print help'
complete -c ext4dist -s V -l version -d 'Print version'
