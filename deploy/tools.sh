# Shared by the commands of this folder: what they say and what they install. Sourced, never run.

say() { printf '%s\n' "$*" >&2; }

has_maven() { command -v mvn >/dev/null || [ -x "${ZHIBAO_MAVEN_DISTS:-$HOME/.m2/wrapper/dists}/apache-maven-3.9.16/bin/mvn" ]; }

# Installs Debian packages when that needs no question: as root, or by a sudo that asks for no password.
install() {
  command -v apt-get >/dev/null || return 1
  local root=()
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || return 1
    root=(sudo -n)
  fi
  say "Installing $*"
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 || {
    "${root[@]}" apt-get update -qq >/dev/null 2>&1 &&
      "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
  }
}
