// The value model: what a Python value is in a machine word. Everything in the runtime and in generated code
// stands on this file. See docs/architecture.md, "Values".
//
//   Ref      borrowed reference to any value (trivial, one word); parameters are borrowed
//   Object   owned reference to any value; results are owned
//   T*       borrowed pointer to a heap value of known type (Str*, List*, a user class)
//   Own<T>   owned pointer to one
//   IntRef   borrowed `int` of any size;  Int  owned
//   bool, SWord (a machine integer proven to fit), Float, None   unboxed values
//
// A word: ...1 small int (value << 1 | 1); ..10 an immediate (None, False, True, Ellipsis, NotImplemented);
// ..00 pointer to a Header; 0 no value (unset variable, or failure inside a Result).
// Nothing here may be called from an interrupt.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// Of a function: it runs so seldom that only its room counts.
#define PY_COLD [[clang::minsize]]

namespace py {

using Word = uintptr_t;
using SWord = intptr_t;
#if defined(PY_FLOAT32)
using Float = float;
#else
using Float = double;
#endif

struct TypeInfo;
#if __STDC_HOSTED__
using RefCount = uint64_t;
#else // room is dear, and more than 32,767 references to one object hardly have any
using RefCount = uint16_t;
#endif
constexpr RefCount immortal_refs = RefCount(1) << (8 * sizeof(RefCount) - 1);

/// First base of every heap value. Reference counts saturate: an immortal object is never written to (it may
/// be in flash) and never freed.
struct Header {
  const TypeInfo* type;
  RefCount refs;

  // With constructors, so that what derives from it begins right behind the count.
  Header() = default;
  constexpr Header(const TypeInfo* t, RefCount count) : type(t), refs(count) {}
};
/// Where the fields of what derives from it can begin.
constexpr size_t header_end = sizeof(void*) + sizeof(RefCount);

/// Runs the destructor for the object's kind and gives its memory back. Called when the last reference goes.
void destroy(Header* object);

inline void retain(Header* object) {
  if (object->refs < immortal_refs)
    ++object->refs;
}
inline void release(Header* object) {
  if (object->refs < immortal_refs && --object->refs == 0)
    destroy(object);
}

template <class T>
concept HeapType = __is_base_of(Header, T);

struct None {
  friend constexpr bool operator==(None, None) = default;
};
inline constexpr None none{};

namespace word {
constexpr Word none = 0x2, false_ = 0x6, true_ = 0xA, ellipsis = 0xE, not_implemented = 0x12;
constexpr SWord small_int_max = INTPTR_MAX >> 1, small_int_min = INTPTR_MIN >> 1;
constexpr bool is_small_int(Word w) {
  return w & 1;
}
constexpr bool is_heap(Word w) {
  return (w & 3) == 0 && w != 0;
}
constexpr Word from_small_int(SWord v) {
  return (static_cast<Word>(v) << 1) | 1;
}
constexpr SWord to_small_int(Word w) {
  return static_cast<SWord>(w) >> 1;
}
constexpr void retain(Word w) {
  if (is_heap(w))
    py::retain(reinterpret_cast<Header*>(w));
}
constexpr void release(Word w) {
  if (is_heap(w))
    py::release(reinterpret_cast<Header*>(w));
}
} // namespace word

class Object;
class Int;
template <class T>
class Own;

/// Borrowed reference to any value; the holder of the owning reference must outlive it.
class Ref {
public:
  constexpr Ref() = default;
  /// Exactly a Word: a number of another type must never become one on the way here.
  template <class W>
    requires __is_same
  (W, Word) constexpr explicit Ref(W w) : word_(w) {}
  constexpr Ref(None) : word_(word::none) {}
  /// Exactly bool: a pointer or a number must never turn into one on the way here.
  template <class B>
    requires __is_same
  (B, bool) constexpr Ref(B v) : word_(v ? word::true_ : word::false_) {}
  template <HeapType T>
  Ref(T* p) : word_(reinterpret_cast<Word>(static_cast<const Header*>(p))) {}
  inline Ref(const Object& o);
  inline Ref(const Int& i);
  template <class T>
  inline Ref(const Own<T>& o);

  constexpr Word word() const { return word_; }
  constexpr bool is_null() const { return word_ == 0; }
  constexpr bool is_none() const { return word_ == word::none; }
  constexpr bool is_bool() const { return word_ == word::true_ || word_ == word::false_; }
  constexpr bool is_true() const { return word_ == word::true_; }
  constexpr bool is_small_int() const { return word::is_small_int(word_); }
  constexpr bool is_heap() const { return word::is_heap(word_); }
  constexpr SWord small_int() const { return word::to_small_int(word_); }
  Header* header() const { return reinterpret_cast<Header*>(word_); }
  /// Unchecked: the compiler or a test before has proven the type.
  template <HeapType T>
  T* as() const {
    return static_cast<T*>(header());
  }
  /// Identity (`is`).
  friend constexpr bool operator==(Ref a, Ref b) { return a.word_ == b.word_; }

protected:
  Word word_ = 0;
};

/// Borrowed `int` of any size (a small int or a pointer to a BigInt).
class IntRef : public Ref {
public:
  constexpr IntRef() = default;
  template <class W>
    requires __is_same
  (W, Word) constexpr explicit IntRef(W w) : Ref(w) {}
  inline IntRef(const Int& i);
  /// `v` must fit a small int.
  static constexpr IntRef small(SWord v) { return IntRef(word::from_small_int(v)); }
};

/// What every owning handle is: a word whose reference it gives back when it dies.
class [[clang::trivial_abi]] OwnedWord {
public:
  constexpr OwnedWord() = default;
  OwnedWord(const OwnedWord& o) : word_(o.word_) { word::retain(word_); }
  constexpr OwnedWord(OwnedWord&& o) noexcept : word_(o.word_) { o.word_ = 0; }
  OwnedWord& operator=(const OwnedWord& o) {
    word::retain(o.word_);
    Word old = word_;
    word_ = o.word_;
    word::release(old);
    return *this;
  }
  OwnedWord& operator=(OwnedWord&& o) noexcept {
    Word old = word_;
    word_ = o.word_;
    o.word_ = 0;
    word::release(old);
    return *this;
  }
  constexpr ~OwnedWord() { word::release(word_); }
  constexpr Word word() const { return word_; }
  constexpr bool is_null() const { return word_ == 0; }
  /// Gives the reference away; the caller owns the word.
  constexpr Word leak() {
    Word w = word_;
    word_ = 0;
    return w;
  }
  void clear() { *this = OwnedWord(); }

protected:
  struct Adopt {};
  constexpr OwnedWord(Adopt, Word w) : word_(w) {}
  Word word_ = 0;
};

/// Owned reference to any value.
class [[clang::trivial_abi]] Object : public OwnedWord {
public:
  constexpr Object() = default;
  constexpr Object(None) : OwnedWord(Adopt{}, word::none) {}
  template <class B>
    requires __is_same
  (B, bool) constexpr Object(B v) : OwnedWord(Adopt{}, v ? word::true_ : word::false_) {}
  inline Object(Int&& i);
  template <class T>
  inline Object(Own<T>&& o);
  /// A new reference to a borrowed value.
  explicit Object(Ref r) : OwnedWord(Adopt{}, r.word()) { word::retain(word_); }
  /// Takes over a reference that the caller owned.
  static constexpr Object adopt(Word w) { return Object(Adopt{}, w); }
  Ref ref() const { return Ref(word_); }

private:
  constexpr Object(Adopt a, Word w) : OwnedWord(a, w) {}
};

/// Owned `int` of any size.
class [[clang::trivial_abi]] Int : public OwnedWord {
public:
  constexpr Int() = default;
  Int(const Int&) = default;
  constexpr Int(Int&&) noexcept = default;
  Int& operator=(const Int& o) { return *this = Int(o); }
  Int& operator=(Int&& o) noexcept {
    const Word old = word_;
    word_ = o.leak();
    if (!word::is_small_int(old)) [[unlikely]]
      word::release(old);
    return *this;
  }
  explicit Int(IntRef r) : OwnedWord(Adopt{}, r.word()) { word::retain(word_); }
  static constexpr Int adopt(Word w) { return Int(Adopt{}, w); }
  /// `v` must fit a small int (word::small_int_min .. small_int_max).
  static constexpr Int small(SWord v) { return Int(Adopt{}, word::from_small_int(v)); }
  constexpr bool is_small() const { return word::is_small_int(word_); }
  /// Where a typed and a dynamic form of a function both could take an Int, this says which is meant.
  IntRef ref() const { return IntRef(word_); }

private:
  constexpr Int(Adopt a, Word w) : OwnedWord(a, w) {}
};

/// How an Own<T> gives its reference back. A type whose values come and go often may say it better
/// (asyncio::Task); it is then known to be neither a subclass's nor in flash.
template <class T>
struct Ending {
  static constexpr bool is_known = false;
};

/// Owned pointer to a heap value of known type; never null unless moved from or a variable that is not yet
/// set.
template <class T>
class [[clang::trivial_abi]] Own : public OwnedWord {
public:
  constexpr Own() = default;
  Own(const Own&) = default;
  constexpr Own(Own&&) noexcept = default;
  Own& operator=(const Own&) = default;
  Own& operator=(Own&&) noexcept = default;
  [[gnu::always_inline]] constexpr ~Own() {
    if constexpr (Ending<T>::is_known)
      if (const Word w = leak(); w != 0)
        Ending<T>::release(w);
  }
  explicit Own(T* p) : OwnedWord(Adopt{}, Ref(p).word()) { word::retain(word_); }
  template <class U>
    requires __is_base_of
  (T, U) && (!__is_same(T, U))Own(Own<U>&& o) : OwnedWord(Adopt{}, o.leak()) {}
  static Own adopt(T* p) { return Own(Adopt{}, Ref(p).word()); }
  static constexpr Own adopt_word(Word w) { return Own(Adopt{}, w); }
  T* get() const { return static_cast<T*>(reinterpret_cast<Header*>(word_)); }
  T* operator->() const { return get(); }
  T& operator*() const { return *get(); }
  operator T*() const { return get(); }

private:
  constexpr Own(typename OwnedWord::Adopt a, Word w) : OwnedWord(a, w) {}
};

inline Ref::Ref(const Object& o) : word_(o.word()) {}
inline Ref::Ref(const Int& i) : word_(i.word()) {}
template <class T>
inline Ref::Ref(const Own<T>& o) : word_(o.word()) {}
inline IntRef::IntRef(const Int& i) : Ref(i.word()) {}
inline Object::Object(Int&& i) : OwnedWord(Adopt{}, i.leak()) {}
template <class T>
inline Object::Object(Own<T>&& o) : OwnedWord(Adopt{}, o.leak()) {}

/// A view of `count` values.
template <class T>
struct Span {
  T* data = nullptr;
  size_t count = 0;
  constexpr T* begin() const { return data; }
  constexpr T* end() const { return data + count; }
  constexpr T& operator[](size_t i) const { return data[i]; }
};

} // namespace py
