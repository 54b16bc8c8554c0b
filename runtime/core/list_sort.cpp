// list.sort: a stable merge sort that uses the runs it finds (sorted and reversed input take n comparisons).
// A comparison is always `later < earlier`, on the keys where a key function is given.
#include "runtime/core/list.h"
#include "runtime/core/protocol.h"
#include "runtime/core/str.h"

namespace py {

namespace {

/// What is being sorted: `keys` are compared; `values`, when there are any, move with them. Raw words: each
/// is owned by exactly one place at any time a comparison can fail.
struct Items {
  Word* keys;
  Word* values; // null: the keys are the values
  void move(size_t to, size_t from) {
    keys[to] = keys[from];
    if (values)
      values[to] = values[from];
  }
  void move_block(size_t to, size_t from, size_t count) {
    __builtin_memmove(keys + to, keys + from, count * sizeof(Word));
    if (values)
      __builtin_memmove(values + to, values + from, count * sizeof(Word));
  }
};

Result<bool> less(Word a, Word b) {
  if (word::is_small_int(a) && word::is_small_int(b))
    return static_cast<SWord>(a) < static_cast<SWord>(b);
  if (word::is_heap(a) && word::is_heap(b) && exactly<Str>(Ref(a)) && exactly<Str>(Ref(b)))
    return is_lt(Ref(a).as<Str>(), Ref(b).as<Str>());
  return is_lt(Ref(a), Ref(b));
}

class Sorter {
public:
  Sorter(Items items, size_t count) : items_(items), count_(count) {}
  ~Sorter() { free(scratch_); }
  Result<void> run();

private:
  struct Run {
    size_t start, count;
  };
  Result<size_t> find_run(size_t start);
  Result<void> insert(size_t start, size_t sorted, size_t end);
  Result<void> merge(size_t start, size_t middle, size_t end);
  Result<void> merge_last();
  Result<void> need_scratch(size_t count);
  void reverse(size_t start, size_t end);

  Items items_;
  size_t count_;
  Word* scratch_ = nullptr;
  size_t scratch_size_ = 0;
  Run runs_[64];
  size_t run_count_ = 0;
};

void Sorter::reverse(size_t start, size_t end) {
  for (; start + 1 < end; ++start) {
    --end;
    Word key = items_.keys[start];
    items_.keys[start] = items_.keys[end];
    items_.keys[end] = key;
    if (items_.values) {
      Word value = items_.values[start];
      items_.values[start] = items_.values[end];
      items_.values[end] = value;
    }
  }
}

/// How long the run at `start` is; a strictly descending one is turned round.
Result<size_t> Sorter::find_run(size_t start) {
  size_t end = start + 1;
  if (end == count_)
    return end - start;
  PY_TRY(descending, less(items_.keys[end], items_.keys[start]));
  for (++end; end < count_; ++end) {
    PY_TRY(smaller, less(items_.keys[end], items_.keys[end - 1]));
    if (smaller != descending)
      break;
  }
  if (descending)
    reverse(start, end);
  return end - start;
}

/// Binary insertion: [start, sorted) is in order, then [start, end) is.
Result<void> Sorter::insert(size_t start, size_t sorted, size_t end) {
  for (; sorted < end; ++sorted) {
    const Word key = items_.keys[sorted];
    size_t low = start, high = sorted;
    while (low < high) {
      const size_t middle = low + (high - low) / 2;
      PY_TRY(smaller, less(key, items_.keys[middle]));
      if (smaller)
        high = middle;
      else
        low = middle + 1;
    }
    const Word value = items_.values ? items_.values[sorted] : 0;
    items_.move_block(low + 1, low, sorted - low);
    items_.keys[low] = key;
    if (items_.values)
      items_.values[low] = value;
  }
  return {};
}

Result<void> Sorter::need_scratch(size_t count) {
  const size_t words = items_.values ? 2 * count : count;
  if (words <= scratch_size_)
    return {};
  void* grown = reallocate(scratch_, words * sizeof(Word));
  if (grown == nullptr)
    return raise_memory_error();
  scratch_ = static_cast<Word*>(grown);
  scratch_size_ = words;
  return {};
}

/// Merges two neighbouring runs. The shorter one is set aside in the scratch memory; whatever happens, all
/// come back.
Result<void> Sorter::merge(size_t start, size_t middle, size_t end) {
  const size_t left = middle - start, right = end - middle;
  const size_t aside = left <= right ? left : right;
  PY_CHECK(need_scratch(aside));
  Items scratch{scratch_, items_.values ? scratch_ + aside : nullptr};
  auto fetch = [&](size_t to, size_t from, size_t count) {
    __builtin_memcpy(items_.keys + to, scratch.keys + from, count * sizeof(Word));
    if (items_.values)
      __builtin_memcpy(items_.values + to, scratch.values + from, count * sizeof(Word));
  };
  auto set_aside = [&](size_t from) {
    __builtin_memcpy(scratch.keys, items_.keys + from, aside * sizeof(Word));
    if (items_.values)
      __builtin_memcpy(scratch.values, items_.values + from, aside * sizeof(Word));
  };
  if (left <= right) { // forwards, the left run aside
    set_aside(start);
    size_t from_left = 0, from_right = middle, to = start;
    while (from_left < left && from_right < end) {
      Result<bool> smaller = less(items_.keys[from_right], scratch.keys[from_left]);
      if (smaller.failed()) {
        fetch(to, from_left, left - from_left);
        return Failed{};
      }
      if (*smaller)
        items_.move(to++, from_right++);
      else
        fetch(to++, from_left++, 1);
    }
    fetch(to, from_left, left - from_left);
    return {};
  }
  set_aside(middle); // backwards, the right run aside
  size_t left_end = middle, right_left = right, to = end;
  while (left_end > start && right_left > 0) {
    Result<bool> smaller = less(scratch.keys[right_left - 1], items_.keys[left_end - 1]);
    if (smaller.failed()) {
      fetch(to - right_left, 0, right_left);
      return Failed{};
    }
    if (*smaller)
      items_.move(--to, --left_end);
    else
      fetch(--to, --right_left, 1);
  }
  fetch(to - right_left, 0, right_left);
  return {};
}

Result<void> Sorter::merge_last() {
  Run& left = runs_[run_count_ - 2];
  const Run right = runs_[run_count_ - 1];
  --run_count_;
  const size_t start = left.start;
  left.count += right.count;
  return merge(start, right.start, right.start + right.count);
}

Result<void> Sorter::run() {
  constexpr size_t shortest = 32;
  for (size_t start = 0; start < count_;) {
    PY_TRY(found, find_run(start));
    size_t length = found;
    if (length < shortest) {
      const size_t end = count_ - start < shortest ? count_ : start + shortest;
      PY_CHECK(insert(start, start + length, end));
      length = end - start;
    }
    runs_[run_count_++] = {start, length};
    start += length;
    // Each run stays longer than the next one together with the one after it, so that 64 runs are enough.
    while (run_count_ > 1) {
      const size_t n = run_count_;
      const bool third_short = n > 2 && runs_[n - 3].count <= runs_[n - 2].count + runs_[n - 1].count;
      const bool fourth_short = n > 3 && runs_[n - 4].count <= runs_[n - 3].count + runs_[n - 2].count;
      if (!third_short && !fourth_short && runs_[n - 2].count > runs_[n - 1].count)
        break;
      if (n > 2 && runs_[n - 3].count < runs_[n - 1].count) {
        const Run last = runs_[--run_count_]; // merge the two before the last
        PY_CHECK(merge_last());
        runs_[run_count_++] = last;
      } else {
        PY_CHECK(merge_last());
      }
    }
  }
  while (run_count_ > 1)
    PY_CHECK(merge_last());
  return {};
}

void reverse_words(Word* words, size_t count) {
  for (size_t i = 0, j = count; i + 1 < j; ++i) {
    --j;
    Word word = words[i];
    words[i] = words[j];
    words[j] = word;
  }
}

} // namespace

Result<void> List::sort(Ref key, SWord reverse) {
  // While it is sorted the list is empty to everyone else.
  Word* values = reinterpret_cast<Word*>(items);
  const size_t value_count = count, value_capacity = capacity;
  items = nullptr;
  count = 0;
  capacity = 0;
  const bool has_key = !key.is_null() && !key.is_none();
  Word* keys = nullptr;
  size_t key_count = 0;
  auto sort_items = [&]() -> Result<void> {
    if (has_key) {
      keys = static_cast<Word*>(allocate((value_count + !value_count) * sizeof(Word)));
      if (keys == nullptr)
        return raise_memory_error();
      for (; key_count < value_count; ++key_count) {
        Result<Object> made = call_with(key, Ref(values[key_count]));
        if (made.failed())
          return Failed{};
        keys[key_count] = made.take().leak();
      }
    }
    if (reverse) { // reversed before and after, equal elements keep their order
      reverse_words(values, value_count);
      if (keys)
        reverse_words(keys, value_count);
    }
    Sorter sorter(keys ? Items{keys, values} : Items{values, nullptr}, value_count);
    Result<void> done = sorter.run();
    if (reverse)
      reverse_words(values, value_count);
    return done;
  };
  Result<void> done = sort_items();
  for (size_t i = 0; i < key_count; ++i)
    word::release(keys[i]);
  free(keys);
  const bool modified = items != nullptr || count != 0;
  Object* strangers = items;
  const size_t stranger_count = count;
  items = reinterpret_cast<Object*>(values);
  count = value_count;
  capacity = value_capacity;
  for (size_t i = 0; i < stranger_count; ++i)
    strangers[i].clear();
  free(strangers);
  if (!done.failed() && modified)
    return raise_value_error("list modified during sort");
  return done;
}

} // namespace py
