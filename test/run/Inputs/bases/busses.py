from screens import Display as BusDisplay
