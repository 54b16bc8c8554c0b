// Random operations on containers, here and in CPython: the same output, set order and error messages
// included.
// RUN: %p2c-native %s -o %t
// RUN: %t > %t.ours
// RUN: %python %S/Inputs/containers_random.py > %t.theirs
// RUN: cmp %t.ours %t.theirs
#include "test/runtime/Inputs/support.h"

using namespace test;

namespace {

struct Random {
  uint32_t state;
  SWord below(SWord n) {
    state = (state * 1103515245u + 12345u) & 0x7FFFFFFFu;
    return static_cast<SWord>(state >> 8) % n;
  }
};

Object small(Random& random) {
  const SWord kind = random.below(10), n = random.below(40) - 8;
  if (kind < 6)
    return num(n);
  if (kind == 6)
    return floating(static_cast<double>(n) / 2);
  if (kind == 7)
    return ok(tuple_of(num(n), num(random.below(3))));
  if (kind == 8)
    return (n & 1) != 0;
  return num(n * 1000003);
}

Object slice(SWord i, SWord j) {
  return ok(make_slice(num(i), num(j), none));
}
Object slice(SWord i, SWord j, SWord k) {
  return ok(make_slice(num(i), num(j), num(k)));
}

void sets(Random& random) {
  Object a = ok(make_set(nullptr, 0)), b = ok(make_set(nullptr, 0));
  auto as = [](Object& set) { return set.ref().as<Set>(); };
  for (int step = 0; step < 400; ++step) {
    const SWord op = random.below(14);
    if (op < 5) {
      ok(as(a)->add(small(random)));
    } else if (op == 5) {
      ok(as(a)->discard(small(random)));
    } else if (op == 6) {
      Line{shown(as(a)->pop())};
    } else if (op == 7) {
      ok(as(b)->add(small(random)));
    } else if (op == 8) {
      Line{shown(bit_or(a.ref(), b))};
    } else if (op == 9) {
      Line{shown(bit_and(a.ref(), b))};
    } else if (op == 10) {
      Line{shown(subtract(a.ref(), b)), shown(subtract(b.ref(), a))};
    } else if (op == 11) {
      Line{shown(bit_xor(a.ref(), b))};
    } else if (op == 12) {
      Line{shown(as(a)->remove(small(random)))};
    } else {
      Own<FrozenSet> frozen = ok(FrozenSet::construct(a));
      Line{a.ref(),
           shown(len(a.ref())),
           shown(is_lt(a.ref(), b)),
           shown(is_ge(a.ref(), b)),
           shown(is_eq(a.ref(), b)),
           shown(hash(Ref(frozen)))};
      if (random.below(8) == 0)
        as(a)->clear();
      if (random.below(4) == 0)
        b = ok(Set::construct(a));
      if (random.below(4) == 0) {
        Object x = small(random), y = small(random);
        const Ref values[] = {x, y};
        Object more = ok(make_set(values, 2));
        b = ok(inplace_bit_or(b.ref(), more));
      }
      if (random.below(6) == 0)
        a = ok(inplace_subtract(a.ref(), b));
    }
  }
}

void dicts(Random& random) {
  Own<Dict> d = ok(make_dict());
  for (SWord step = 0; step < 600; ++step) {
    const SWord op = random.below(12);
    Object key = small(random);
    if (op < 5) {
      ok(set_item(Ref(d), key, num(step)));
    } else if (op < 7) {
      Line{shown(d->pop(key, Ref()))};
    } else if (op == 7) {
      Line{shown(contains(Ref(d), key)), shown(d->get(key, none))};
    } else if (op == 8) {
      Line{shown(d->popitem())};
    } else if (op == 9) {
      Line{shown(d->setdefault(key, num(step)))};
    } else if (op == 10) {
      Line{Ref(d), shown(len(Ref(d)))};
    } else {
      Object copy = ok(Dict::construct(ok(d->items()), nullptr));
      Line{shown(List::construct(ok(d->values()))), shown(is_eq(Ref(d), copy))};
      if (random.below(10) == 0)
        d->clear();
    }
  }
}

void lists(Random& random) {
  Own<List> a = ok(make_list());
  Object one_two_three = ok(list_of(num(1), num(2), num(3)));
  for (SWord step = 0; step < 800; ++step) {
    const SWord op = random.below(16);
    const SWord i = random.below(24) - 12, j = random.below(24) - 12, k = random.below(24) - 12;
    if (op < 4) {
      ok(a->append(num(step)));
    } else if (op == 4) {
      ok(a->insert(i, num(step)));
    } else if (op == 5) {
      Line{shown(a->pop(i))};
    } else if (op == 6) {
      Line{shown(get_item(Ref(a), num(i)))};
    } else if (op == 7) {
      Line{shown(get_item(Ref(a), slice(i, j, k)))};
    } else if (op == 8) {
      Line{shown(set_item(Ref(a), slice(i, j), one_two_three))};
    } else if (op == 9) {
      Line{shown(set_item(Ref(a), slice(i, j, k), one_two_three))};
    } else if (op == 10) {
      Line{shown(del_item(Ref(a), slice(i, j, k)))};
    } else if (op == 11) {
      Line{shown(del_item(Ref(a), num(i)))};
    } else if (op == 12) {
      a->reverse();
      Line{Ref(a)};
    } else if (op == 13) {
      Line{shown(sorted(a)), shown(sorted(a, none, true))};
    } else if (op == 14) {
      Line{shown(a->index(num(i), num(j), Ref())), shown(a->count_of(num(i)))};
    } else {
      Object pair = ok(list_of(num(i), num(j))), last = ok(list_of(num(k)));
      Object copy = ok(get_item(Ref(a), ok(make_slice(none, none, none))));
      Line{shown(is_lt(Ref(a), pair)), shown(is_eq(Ref(a), copy)), shown(add(Ref(a), last))};
      if (a->count > 30)
        ok(del_item(Ref(a), ok(make_slice(none, none, num(2)))));
    }
  }
}

void ranges(Random& random) {
  Object ten_to_25 = ok(power(IntRef::small(10), IntRef::small(25)));
  for (int step = 0; step < 300; ++step) {
    Object big = random.below(5) == 0 ? ten_to_25 : num(1);
    Object i = ok(multiply(num(random.below(40) - 20).ref(), big)),
           j = ok(multiply(num(random.below(40) - 20).ref(), big)),
           k = ok(multiply(num(random.below(40) - 20).ref(), big));
    Line{shown(Range::construct(i, j, k))};
    if (k.word() == word::from_small_int(0))
      continue;
    Object r = ok(Range::construct(i, j, k)), same = ok(Range::construct(i, j, k));
    const SWord p = random.below(12) - 6, q = random.below(12) - 6, s = random.below(12) - 6;
    Line{shown(List::construct(r)), shown(len(r.ref())), shown(get_item(r.ref(), num(p))),
         shown(get_item(r.ref(), slice(p, q, s)))};
    Line{shown(contains(r.ref(), num(p))), shown(contains(r.ref(), i)), shown(is_eq(r.ref(), same)),
         shown(List::construct(ok(reversed(r))))};
  }
}

Result<Object> first_of(Ref, const Args& args) {
  return get_item(args.values[0], num(0));
}

void sorting(Random& random) {
  static const AttrEntry entry = AttrEntry::static_method(PY_STR("first"), first_of);
  Object key = ok(make_builtin_function(&entry, Ref(), nullptr));
  for (int step = 0; step < 40; ++step) {
    const SWord n = random.below(300);
    Own<List> values = ok(make_list());
    for (SWord i = 0; i < n; ++i)
      ok(values->push(ok(tuple_of(num(random.below(20)), num(i)))));
    const SWord shape = random.below(4);
    if (shape == 1)
      ok(values->sort(key));
    else if (shape == 2)
      values->reverse();
    ok(values->sort(key, shape & 1));
    Line{Ref(values)};
  }
}

} // namespace

Status py::run_program() {
  for (uint32_t seed = 1; seed < 9; ++seed) {
    printf("seed %u\n", seed);
    Random random{seed};
    sets(random);
    dicts(random);
    lists(random);
    ranges(random);
    sorting(random);
  }
  return {};
}
