// Calling a value of any type.
#include "runtime/core/descriptors.h"
#include "runtime/core/error.h"
#include "runtime/core/ops_builtin.h"
#include "runtime/core/special.h"
#include "runtime/core/text.h"

namespace py {

namespace {

/// The same arguments with one more in front; on the stack when they are few.
class WithFirst {
public:
  Result<void> set(Ref first, const Args& args) {
    const size_t count = args.count() + 1;
    Ref* values = few_;
    if (count > few) {
      values = many_ = static_cast<Ref*>(allocate(count * sizeof(Ref)));
      if (many_ == nullptr)
        return raise_memory_error();
    }
    values[0] = first;
    for (size_t i = 1; i < count; ++i)
      values[i] = args.values[i - 1];
    args_ = Args{values, static_cast<uint16_t>(args.positional + 1), args.keywords, args.keyword_names};
    return {};
  }
  ~WithFirst() { free(many_); }
  const Args& args() const { return args_; }

private:
  static constexpr size_t few = 6;
  Ref few_[few];
  Ref* many_ = nullptr;
  Args args_;
};

Args without_first(const Args& args) {
  return Args{args.values + 1, static_cast<uint16_t>(args.positional - 1), args.keywords, args.keyword_names};
}

/// `list.append(x, 1)`: the receiver is the first argument.
Result<Object> call_descriptor(MethodDescriptor* descriptor, const Args& args) {
  const AttrEntry* entry = descriptor->entry;
  if (args.positional == 0)
    return is_slot_wrapper(descriptor->owner, entry)
               ? raise_type_error("descriptor '%U' of '%N' object needs an argument", entry->name,
                                  descriptor->owner)
               : raise_type_error("unbound method %N.%U() needs an argument", descriptor->owner, entry->name);
  if (!is_instance(args.values[0], descriptor->owner)) {
    // What stands behind an operation has a text of its own in CPython.
    if (is_slot_wrapper(descriptor->owner, entry))
      return raise_type_error("descriptor '%U' requires a '%N' object but received a '%T'", entry->name,
                              descriptor->owner, args.values[0].word());
    return raise_type_error("descriptor '%U' for '%N' objects doesn't apply to a '%T' object", entry->name,
                            descriptor->owner, args.values[0].word());
  }
  const Ref self = args.values[0];
  return entry->call(descriptor->owner == &types::object ? self : plain(self), without_first(args));
}

} // namespace

Result<Object> call_with_first(Ref callee, Ref first, const Args& args) {
  if (is<Function>(callee)) {
    WithFirst all;
    PY_CHECK(all.set(first, args));
    return callee.as<Function>()->info->entry(callee, all.args());
  }
  WithFirst all;
  PY_CHECK(all.set(first, args));
  return call(callee, all.args());
}

PY_OPENING Result<Object> call(Ref callee, const Args& args) {
  PY_CHECK(check_stack());
  switch (kind_of(callee)) {
  case Kind::function:
    return callee.as<Function>()->info->entry(callee, args);
  case Kind::bound_method: {
    auto* method = callee.as<BoundMethod>();
    return call_with_first(method->function, method->self, args);
  }
  case Kind::builtin_function: {
    auto* function = callee.as<BuiltinFunction>();
    return function->entry->call(function->self, args);
  }
  case Kind::method_descriptor:
    return call_descriptor(callee.as<MethodDescriptor>(), args);
  case Kind::type:
    return call_type(callee.as<TypeInfo>(), args);
  case Kind::static_method:
    return call(callee.as<StaticMethod>()->function, args);
  default:
    break;
  }
  TypeAttr attr;
  if (has_special_methods(callee) && find_special(callee, PY_STR("__call__"), attr))
    return call_type_attr(attr, callee, args);
  return raise_type_error("'%T' object is not callable", callee.word());
}

Result<Object> call_type_attr(const TypeAttr& attr, Ref self, const Args& args) {
  if (attr.entry) {
    switch (attr.entry->is) {
    case AttrEntry::Is::method:
      return attr.entry->call(self, args);
    case AttrEntry::Is::static_method:
      return attr.entry->call(Ref(), args);
    case AttrEntry::Is::class_method:
      return attr.entry->call(type_of(self), args);
    case AttrEntry::Is::class_value:
    case AttrEntry::Is::property: {
      PY_TRY(value, attr.entry->get(self));
      return call(value, args);
    }
    case AttrEntry::Is::constant:
      return call(attr.entry->value.ref(), args);
    }
  }
  if (is<Function>(attr.value)) {
    PY_CHECK(check_stack());
    Object kept(attr.value); // the class may lose it meanwhile
    return call_with_first(attr.value, self, args);
  }
  PY_TRY(bound, bind_attr(attr, self, type_of(self)));
  return call(bound, args);
}
Result<Object> call_type_attr(const TypeAttr& attr, Ref self, const Ref* values, size_t count) {
  return call_type_attr(attr, self, Args{values, static_cast<uint16_t>(count), 0, nullptr});
}

// f(*positional, **keywords).

Result<Own<Str>> callee_text(Ref callee) {
  Ref function = is<BoundMethod>(callee) ? callee.as<BoundMethod>()->function.ref() : callee;
  TextBuilder text;
  if (is<Function>(function)) {
    Str* module = function.as<Function>()->info->module;
    text.append(module ? module : PY_STR("__main__"));
    text.append(".");
    text.append(function_qualname(function.as<Function>()));
  } else if (is<TypeInfo>(function)) {
    append_type_name(text, function.as<TypeInfo>());
  } else if (is<BuiltinFunction>(function)) {
    auto* builtin = function.as<BuiltinFunction>();
    if (builtin->owner) {
      text.append(builtin->owner->name);
      text.append(".");
    }
    text.append(builtin->entry->name);
  } else {
    return to_str(callee);
  }
  text.append("()");
  return text.finish();
}

Result<Object> call_unpacked(Ref callee, Ref positional, Ref keywords) {
  Own<Tuple> values;
  if (exactly<Tuple>(positional)) {
    values = Own<Tuple>(positional.as<Tuple>());
  } else {
    if (!is_iterable(positional)) {
      PY_TRY(name, callee_text(callee));
      return raise_type_error("%U argument after * must be an iterable, not %T", name.get(),
                              positional.word());
    }
    PY_TRY(made, Tuple::construct(positional));
    values = made;
  }
  Own<Dict> named;
  if (!keywords.is_null() && !keywords.is_none()) {
    TypeAttr attr;
    if (!is<Dict>(keywords) && !find_in_type(type_of(keywords), PY_STR("keys"), attr)) {
      PY_TRY(name, callee_text(callee));
      return raise_type_error("%U argument after ** must be a mapping, not %T", name.get(), keywords.word());
    }
    PY_TRY(copied, make_dict()); // the call may change what it was made from
    PY_CHECK(merge_mapping(copied, keywords));
    named = copied;
  }
  const size_t keyword_count = named.is_null() ? 0 : named->used, count = values->count + keyword_count;
  if (keyword_count == 0)
    return call(callee, Args{reinterpret_cast<const Ref*>(values->items()),
                             static_cast<uint16_t>(values->count), 0, nullptr});
  // One block: the values, then the names.
  auto* block = static_cast<Ref*>(allocate((count + keyword_count) * sizeof(Ref)));
  if (block == nullptr)
    return raise_memory_error();
  auto* names = reinterpret_cast<Str**>(block + count);
  for (size_t i = 0; i < values->count; ++i)
    block[i] = (*values)[i];
  size_t k = 0;
  bool all_text = true;
  for (uint32_t i = 0; i < named->filled; ++i) {
    const DictEntry& entry = named->entries[i];
    if (entry.key.is_null())
      continue;
    if (!is<Str>(entry.key)) {
      all_text = false;
      break;
    }
    names[k] = entry.key.ref().as<Str>();
    block[values->count + k++] = entry.value;
  }
  Result<Object> result = Failed{};
  if (all_text)
    result = call(callee, Args{block, static_cast<uint16_t>(values->count),
                               static_cast<uint16_t>(keyword_count), names});
  else
    result = raise_type_error("keywords must be strings");
  free(block);
  return result;
}

} // namespace py
