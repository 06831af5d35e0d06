complete -c opensnoop -s f -l flags -d 'Show opens with these flags only: O_WRONLY, O_CREAT|O_EXCL' -r
complete -c opensnoop -s b -l buffer-pages -d 'The same as --buffer-size, in pages' -r
complete -c opensnoop -s p -l pid -d 'Processes' -r
complete -c opensnoop -l ppid -d 'Children of these processes' -r
complete -c opensnoop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c opensnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c opensnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c opensnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c opensnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c opensnoop -l max-events -d 'Stop after this many rows' -r
complete -c opensnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c opensnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c opensnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c opensnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c opensnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c opensnoop -s t -l tid -d 'Threads' -r
complete -c opensnoop -s u -l uid -d 'Users, by name or number' -r
complete -c opensnoop -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c opensnoop -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c opensnoop -s n -l comm -d 'Tasks with this text in their name' -r
complete -c opensnoop -s x -l failed -d 'Show failed opens only'
complete -c opensnoop -s F -l full-path -d 'Show whole paths: relative ones with the directory they start from'
complete -c opensnoop -s U -l print-uid -d 'Show the user\'s id'
complete -c opensnoop -s e -l extended-fields -d 'Show flags and mode'
complete -c opensnoop -s c -l callers -d 'Show the two functions that led to the open'
complete -c opensnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c opensnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c opensnoop -l no-header -d 'Leave out the headings'
complete -c opensnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c opensnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c opensnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c opensnoop -s h -l help -d 'Print help'
complete -c opensnoop -s V -l version -d 'Print version'
