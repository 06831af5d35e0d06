# Each target does all set-up that it needs and may be repeated.
#
#   make run                 build, and trace what is being run for ten seconds
#   make test                build, and run all tests; the live ones need root
#   make kernels             run the live tests on other kernels, in guests; KERNELS=5.10,6.1 names
#                            some, TESTS=opensnoop:: some tests, UPDATE=1 keeps what came of it,
#                            MINUTES=15 leaves out kernels that have not begun by then
#   make bench               compare with libbpf-tools and bpftrace; TOOL=opensnoop one tool,
#                            ROUNDS=9 more rounds, UPDATE=1 keeps it in docs/performance.md
#   make install PREFIX=...  the binary, a link for each tool, man pages, completions
#   make check               formatting and lints
#   make generate            what the binary writes of itself: completions/, man/, README's table

PREFIX ?= /usr/local
CARGO ?= cargo
HOST := $(shell rustc -vV | sed -n 's/^host: //p')
RELEASE := target/$(HOST)/release/beebox
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
RUNNER := CARGO_TARGET_$(shell echo $(HOST) | tr a-z- A-Z_)_RUNNER

# What the build needs besides Rust, and how to tell that it is there.
BUILD_NEEDS := clang:clang gcc:gcc pkg-config:pkg-config
TEST_NEEDS := strace:strace g++:g++ unshare:util-linux strip:binutils crun:crun podman:podman valgrind:valgrind /usr/sbin/mkfs.xfs:xfsprogs /usr/sbin/mkfs.btrfs:btrfs-progs /usr/sbin/mkfs.f2fs:f2fs-tools tc:iproute2 iptables:iptables openssl:openssl gnutls-cli:gnutls-bin tstclnt:libnss3-tools curl:curl python3:python3 dig:bind9-dnsutils iperf3:iperf3
KERNEL_NEEDS := qemu-system-x86_64:qemu-system-x86 busybox:busybox-static cpio:cpio xz:xz-utils g++:g++ strip:binutils
BENCH_NEEDS := /usr/sbin/opensnoop:libbpf-tools /usr/bin/bpftrace:bpftrace getent:libc-bin unshare:util-linux

.PHONY: run test kernels bench install check generate build needs test-needs kernel-needs bench-needs

run: build
	@echo "Programs that are started, for ten seconds:"
	$(SUDO) $(RELEASE) execsnoop --duration 10

# Little is inlined: a twentieth of the binary less, for 5 to 16 % more instructions for each row.
build: needs
	$(CARGO) rustc --release --locked --bin beebox -- -C llvm-args=-inline-threshold=0

# The shipped binary is what the tests run. They need root; compiling does not. Examples are left
# out: the loads must be as they were built, with every function that stacks are to show.
test: build test-needs
	$(CARGO) build --locked --examples
	BEEBOX=$(abspath $(RELEASE)) $(RUNNER)="$(abspath tests/steady)$(if $(SUDO), sudo -E)" \
		$(CARGO) test --locked --lib --bins --tests

# Neither root nor /dev/kvm is needed.
kernels: build kernel-needs
	$(CARGO) build --locked --examples
	BEEBOX=$(abspath $(RELEASE)) \
	BEEBOX_WORKLOAD=$(abspath target/$(HOST)/debug/examples/workload) \
	BEEBOX_LIVE=$$($(CARGO) test --locked --no-run --test live --message-format=json 2>/dev/null | \
		sed -n 's|.*"executable":"\([^"]*/live-[^"]*\)".*|\1|p') \
	$(CARGO) test --locked --test kernels

# The peers attach through tracefs: where it is not mounted, it is for this run.
bench: build bench-needs
	$(CARGO) build --locked --examples
	exe=$$($(CARGO) test --locked --no-run --test bench --message-format=json 2>/dev/null | \
		sed -n 's|.*"executable":"\([^"]*/bench-[^"]*\)".*|\1|p'); \
	$(SUDO) env BEEBOX=$(abspath $(RELEASE)) ROUNDS=$(or $(ROUNDS),5) $(if $(UPDATE),UPDATE=$(UPDATE)) \
	BEEBOX_WORKLOAD=$(abspath target/$(HOST)/debug/examples/workload) unshare -m sh -c \
		'[ -d /sys/kernel/tracing/events ] || mount -t tracefs tracefs /sys/kernel/tracing; exec "$$@"' \
		sh "$$exe" $(TOOL)

check:
	$(CARGO) fmt --check
	$(CARGO) clippy --locked --all-targets -- -D warnings

generate: build
	$(RELEASE) generate .

install: build
	$(SUDO) install -D -m 755 $(RELEASE) $(DESTDIR)$(PREFIX)/bin/beebox
	$(SUDO) $(DESTDIR)$(PREFIX)/bin/beebox install $(DESTDIR)$(PREFIX)/bin --share $(DESTDIR)$(PREFIX)/share

# Installs what is missing, on Debian and its kin; elsewhere names it.
needs:
	@missing=; \
	for need in $(BUILD_NEEDS); do command -v $${need%%:*} >/dev/null || missing="$$missing $${need##*:}"; done; \
	[ -n "$$(ls /usr/lib/*/libelf.a /usr/lib*/libelf.a 2>/dev/null)" ] || missing="$$missing libelf-dev"; \
	[ -n "$$(ls /usr/lib/*/libz.a /usr/lib*/libz.a 2>/dev/null)" ] || missing="$$missing zlib1g-dev"; \
	[ -n "$$(ls /usr/include/*/asm/types.h /usr/include/asm/types.h 2>/dev/null)" ] || missing="$$missing linux-libc-dev"; \
	$(get_missing)

test-needs:
	@missing=; \
	for need in $(TEST_NEEDS); do command -v $${need%%:*} >/dev/null || missing="$$missing $${need##*:}"; done; \
	/sbin/ldconfig -p | grep -q libjemalloc || missing="$$missing libjemalloc2"; \
	echo 'int main(void){return 0;}' | gcc -m32 -xc -o /dev/null - 2>/dev/null || [ "$$(uname -m)" != x86_64 ] || missing="$$missing gcc-multilib"; \
	$(get_missing)

kernel-needs:
	@missing=; \
	for need in $(KERNEL_NEEDS); do command -v $${need%%:*} >/dev/null || missing="$$missing $${need##*:}"; done; \
	$(get_missing)

bench-needs:
	@missing=; \
	for need in $(BENCH_NEEDS); do command -v $${need%%:*} >/dev/null || missing="$$missing $${need##*:}"; done; \
	$(get_missing)

define get_missing
	[ -z "$$missing" ] && exit 0; \
	if ! command -v apt-get >/dev/null; then \
		echo "Please install what Debian calls:$$missing"; \
		echo "(Fedora: clang gcc gcc-c++ pkgconf elfutils-libelf-devel-static zlib-static glibc-static; Arch: clang gcc pkgconf libelf zlib)"; \
		exit 1; \
	fi; \
	echo "Installing:$$missing"; \
	$(SUDO) apt-get update -qq && DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends $$missing >/dev/null
endef
