import helper
import package.inner
import package.inner as inner
from helper import x as renamed
from package import inner as again


from helper import *
