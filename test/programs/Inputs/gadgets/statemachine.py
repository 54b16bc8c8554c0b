class State:
    def __init__(self):
        pass

    @property
    def name(self):
        return ''

    def enter(self, machine):
        pass

    def exit(self, machine):
        pass

    def update(self, machine):
        return True


class StateMachine(object):
    def __init__(self):
        self.state = None
        self.states = {}
        self.trace = []

    def add_state(self, state):
        self.states[state.name] = state

    def go_to_state(self, state_name):
        if self.state:
            self.trace.append('Exiting %s' % (self.state.name))
            self.state.exit(self)
        self.state = self.states[state_name]
        self.trace.append('Entering %s' % (self.state.name))
        self.state.enter(self)

    def update(self):
        if self.state:
            self.state.update(self)

    def reset_fireworks(self):
        self.count = 0


class Waiting(State):
    @property
    def name(self):
        return 'waiting'

    def enter(self, machine):
        State.enter(self, machine)
        self.ticks = 0

    def update(self, machine):
        if State.update(self, machine):
            self.ticks += 1
            if self.ticks == 2:
                machine.go_to_state('raising')


class Raising(State):
    def __init__(self):
        super().__init__()
        self.height = 0

    @property
    def name(self):
        return 'raising'

    def update(self, machine):
        self.height += 5
        if self.height > 12:
            machine.go_to_state('waiting')
