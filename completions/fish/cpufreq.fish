complete -c cpufreq -l interval -d 'The same as INTERVAL' -r
complete -c cpufreq -l count -d 'The same as COUNT' -r
complete -c cpufreq -s f -l frequency -d 'Samples a second, on each processor' -r
complete -c cpufreq -s p -l pid -d 'Processes' -r
complete -c cpufreq -l tid -d 'Threads' -r
complete -c cpufreq -l ppid -d 'Children of these processes' -r
complete -c cpufreq -l uid -d 'Users, by name or number' -r
complete -c cpufreq -l comm -d 'Tasks with this text in their name' -r
complete -c cpufreq -l container -d 'Tasks in a container, by name or id' -r
complete -c cpufreq -l unit -d 'Tasks of a systemd unit' -r
complete -c cpufreq -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c cpufreq -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c cpufreq -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c cpufreq -l max-events -d 'Stop after this many rows' -r
complete -c cpufreq -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c cpufreq -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c cpufreq -l map-size -d 'Entries in the tool\'s tables' -r
complete -c cpufreq -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c cpufreq -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c cpufreq -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c cpufreq -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c cpufreq -s J -l json -d 'JSON Lines, the same as --format json'
complete -c cpufreq -l csv -d 'Comma-separated values, the same as --format csv'
complete -c cpufreq -l no-header -d 'Leave out the headings'
complete -c cpufreq -l strict -d 'Exit with 3 if anything was lost'
complete -c cpufreq -l trace-self -d 'Trace this tool\'s own process too'
complete -c cpufreq -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c cpufreq -s h -l help -d 'Print help'
complete -c cpufreq -s V -l version -d 'Print version'
