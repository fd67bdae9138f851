# What scripts/sasd and scripts/sasd-spark share: they build the program when it is missing or older than its sources.
# Before this is read, name is what messages begin with, root the project, target where the build goes, and profile the
# options of Maven for it.

fail() {
	printf '%s: %s\n' "$name" "$1" >&2
	exit 1
}

lock=$target/sasd-build.lock
log=$target/sasd-build.log

# Prints the newest program jar, if there is one.
program_jar() {
	local jar newest=
	for jar in "$target"/SaSD_-*.jar; do
		case $jar in *-sources.jar | *-tests.jar | *-javadoc.jar) continue ;; esac
		[ -f "$jar" ] || continue
		if [ -z "$newest" ] || [ "$jar" -nt "$newest" ]; then newest=$jar; fi
	done
	printf '%s' "$newest"
}

# True when the program has to be built. Folders count too: a deleted source touches its folder.
is_stale() {
	local jar
	jar=$(program_jar)
	[ -n "$jar" ] && [ -d "$target/dependency" ] || return 0
	[ -n "$(find "$root/src/main" "$root/pom.xml" "$root/plugins.config" -newer "$jar" 2>/dev/null | head -n 1)" ]
}

# Waits until this process alone may build. A lock whose owner is gone is taken away; by
# renaming, because only one of several waiting processes can succeed in that.
acquire_lock() {
	local owner told= ownerless=0
	mkdir -p "$target" 2>/dev/null && [ -w "$target" ] ||
		fail "cannot build the program in $target: make that folder writable."
	until mkdir "$lock" 2>/dev/null; do
		owner=$(cat "$lock/pid" 2>/dev/null)
		if [ -z "$owner" ]; then ownerless=$((ownerless + 1)); else ownerless=0; fi
		if [ "$ownerless" -gt 10 ] || { [ -n "$owner" ] && ! kill -0 "$owner" 2>/dev/null; }; then
			mv "$lock" "$lock.$$" 2>/dev/null && rm -rf "$lock.$$"
			ownerless=0
			continue
		fi
		if [ -z "$told" ]; then
			told=yes
			echo "$name: waiting for another build of the program to end." >&2
		fi
		sleep 1
	done
	trap 'rm -rf "$lock"' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
	echo $$ >"$lock/pid"
}

release_lock() {
	rm -rf "$lock"
	trap - EXIT INT TERM HUP
}

build() {
	local jar
	command -v mvn >/dev/null 2>&1 ||
		fail "building the program needs Maven, and there is no mvn on the PATH: install Maven 3.6.3 or newer."
	echo "$name: building the program, because it is missing or older than its sources (this takes a moment)." >&2
	# What deleted sources and former dependencies left behind must not get onto the class path.
	rm -rf "$target/classes" "$target/dependency"
	# A list of options, maybe none: it is meant to be split at spaces.
	# shellcheck disable=SC2086
	if ! (cd "$root" && mvn -q -B -ntp $profile -Dmaven.test.skip=true package) >"$log" 2>&1 </dev/null; then
		cat "$log" >&2
		fail "the program could not be built; the messages above (also in $log) say why."
	fi
	jar=$(program_jar)
	[ -n "$jar" ] || fail "the build made no SaSD_-*.jar in $target; see $log."
	# As old as the start of the build: a source saved meanwhile is newer than the jar.
	touch -r "$lock/pid" "$jar"
}

# Sets java to the program that JAVA_HOME or the PATH has.
find_java() {
	if [ -n "${JAVA_HOME:-}" ]; then
		java=$JAVA_HOME/bin/java
		[ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, which has no bin/java: set it to a JDK, or unset it."
	else
		java=java
		command -v java >/dev/null 2>&1 || fail "there is no java on the PATH: install a JDK 17 or newer, or set JAVA_HOME to one."
	fi
}

# Builds the program if need be.
ensure_built() {
	if is_stale; then
		acquire_lock
		# Another process may have built it while this one waited.
		if is_stale; then build; fi
		release_lock
	fi
}
