# To be sourced: makes the locale one in UTF-8. Java takes the names of files and a command's arguments as the locale
# says, and in another one it loses what that cannot write, in LC_ALL=C all that is not ASCII.

in_utf_8() {
  case $(locale charmap 2>/dev/null) in
  [Uu][Tt][Ff]8 | [Uu][Tt][Ff]-8) ;;
  *) return 1 ;;
  esac
}

if ! in_utf_8; then
  LC_ALL=C.UTF-8
  export LC_ALL
  # Older systems have no such locale, but others in UTF-8.
  if command -v locale >/dev/null && ! in_utf_8; then
    LC_ALL=$(locale -a 2>/dev/null | grep -i 'utf-\{0,1\}8$' | head -n 1)
  fi
fi
