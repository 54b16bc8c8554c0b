# The scheduler against a plain model of it: the traces of 10,000 random scenarios are identical.
# RUN: %python %root/test/support/scheduler_model.py %S/Inputs/scenarios.py 0 10000 > %t.model
# RUN: %pyasync2cpp %s --lib %S/Inputs --run > %t.run && diff %t.model %t.run
import scenarios

for seed in range(10000):
    scenarios.run_scenario(seed)
