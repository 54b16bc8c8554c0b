# getpass and locale.
# RUN: printf 'secret\nlast' | %pyasync2cpp %s --run | FileCheck --match-full-lines %s
# RUN: printf 'secret\nlast' | %pyasync2cpp %s --run -fno-inference | FileCheck --match-full-lines %s
import getpass
import io
import locale

word = getpass.getpass()
# CHECK: Password: 
print(word, locale.getlocale())
# CHECK-NEXT: secret ('en_US', 'utf-8')
shown = io.StringIO()
print(repr(getpass.getpass("? ", shown)), repr(shown.getvalue()))
# CHECK-NEXT: 'last' '? \n'
