#!/bin/sh
# Makes sure that the browser tests find a Chromium and its driver; installs them where the system can.
set -u

present() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null ||
    [ -d "/Applications/Google Chrome.app" ] || [ -d "/Applications/Chromium.app" ] || return 1
  command -v chromedriver >/dev/null || [ -x /usr/lib/chromium-browser/chromedriver ]
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt_get_install() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@"
}

install() {
  if command -v apt-get >/dev/null; then
    as_root apt-get update -q
    # Debian's names, then Ubuntu's.
    apt_get_install chromium chromium-driver || apt_get_install chromium-browser chromium-chromedriver
  elif command -v dnf >/dev/null; then
    as_root dnf install -y chromium chromedriver
  elif command -v zypper >/dev/null; then
    as_root zypper --non-interactive install chromium chromedriver
  elif command -v pacman >/dev/null; then
    as_root pacman -S --noconfirm chromium
  elif command -v apk >/dev/null; then
    as_root apk add chromium chromium-chromedriver
  elif command -v brew >/dev/null; then
    brew install --cask chromium && brew install --cask chromedriver
  else
    return 1
  fi
}

present && exit 0
echo "The browser tests need Chromium and chromedriver: installing them"
install
present && exit 0
echo "The browser tests need Chromium and chromedriver, and they could not be installed from here:" \
  "install both (Debian: apt-get install chromium chromium-driver) and run this again" >&2
exit 1
