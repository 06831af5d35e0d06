complete -c biosnoop -s d -l disk -d 'Requests to this disk or partition only: vda, 8:1, /dev/mapper/home' -r
complete -c biosnoop -s m -l min -d 'Show requests that kept the disk this long or longer: 10 (milliseconds), 500us' -r
complete -c biosnoop -s p -l pid -d 'Processes' -r
complete -c biosnoop -l tid -d 'Threads' -r
complete -c biosnoop -l ppid -d 'Children of these processes' -r
complete -c biosnoop -l uid -d 'Users, by name or number' -r
complete -c biosnoop -l comm -d 'Tasks with this text in their name' -r
complete -c biosnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c biosnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c biosnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c biosnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c biosnoop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c biosnoop -l max-events -d 'Stop after this many rows' -r
complete -c biosnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c biosnoop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c biosnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c biosnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c biosnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c biosnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c biosnoop -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c biosnoop -s Q -l queued -d 'Show how long requests waited for the disk: QUE(ms)'
complete -c biosnoop -s P -l pattern -d 'Show whether a request is sequential (S: it begins where the one before it ended) or random (R)'
complete -c biosnoop -s t -l wall-clock -d 'Show the time of day instead of the seconds since the first event'
complete -c biosnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c biosnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c biosnoop -l no-header -d 'Leave out the headings'
complete -c biosnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c biosnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c biosnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c biosnoop -s h -l help -d 'Print help'
complete -c biosnoop -s V -l version -d 'Print version'
