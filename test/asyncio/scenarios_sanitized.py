# Scenarios of the model checker under the sanitizers: the program ends while tasks of many of them still wait, coroutines
# in coroutines; each goes once, with all that it holds.
# RUN: %python %root/test/support/scheduler_model.py %S/Inputs/scenarios.py 0 200 > %t.model
# RUN: %pyasync2cpp %s --lib %S/Inputs --run --sanitize > %t.run && diff %t.model %t.run
import scenarios

for seed in range(200):
    scenarios.run_scenario(seed)
