temperature = 21
print "temperature", temperature
