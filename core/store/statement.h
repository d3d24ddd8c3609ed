// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/id.h"
#include "core/store/row.h"

#include <concepts>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace parley {

class Connection;

namespace detail {

template <typename T>
inline constexpr bool isId = false;
template <typename Kind>
inline constexpr bool isId<Id<Kind>> = true;

template <typename T>
inline constexpr bool isOptional = false;
template <typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

} // namespace detail

/// A text as the file holds it, for what is passed from one statement to another.
struct Utf8 {
    QByteArray bytes;
};

/// One SQL statement for the hot paths: prepared at its first use, kept, and reset as soon as it has been read, so that
/// it never holds up a checkpoint. A member of the class that uses it; it goes before its connection does.
///
///     Statement m_byConversation {connection, "message.byConversation", "SELECT id, text FROM message WHERE conv = ?1"};
///     return m_byConversation.bindAll(conversation).forEach([&](const Row &row) { texts.append(row.text(1)); });
///
/// Bound values are kept, not borrowed: what was passed may go away. A QString or QByteArray is never NULL, not even a
/// null one; an empty std::optional, nullptr and an invalid QDateTime are. Errors carry `name`, never values.
class Statement {
public:
    /// `name` outlives the statement, as a literal does.
    Statement(Connection &connection, const char *name, const QByteArray &sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Parameters ?1, ?2 and so on, from the first. An error shows at the next step.
    template <typename... Values>
    Statement &bindAll(const Values &...values)
    {
        int at = 0;
        (bind(++at, values), ...);
        return *this;
    }

    template <typename T>
    Statement &bind(int at, const T &value)
    {
        if constexpr (std::same_as<T, std::nullptr_t> || std::same_as<T, std::nullopt_t>) {
            bindNull(at);
        } else if constexpr (detail::isOptional<T>) {
            if (value)
                bind(at, *value);
            else
                bindNull(at);
        } else if constexpr (detail::isId<T>) {
            bindInteger(at, value.value);
        } else if constexpr (std::is_enum_v<T>) {
            bindInteger(at, static_cast<qint64>(value));
        } else if constexpr (std::floating_point<T>) {
            bindReal(at, value);
        } else if constexpr (std::integral<T>) {
            static_assert(std::signed_integral<T> || sizeof(T) < sizeof(qint64), "SQLite's integers are signed");
            bindInteger(at, static_cast<qint64>(value));
        } else if constexpr (std::same_as<T, QDateTime>) {
            bindMoment(at, value);
        } else if constexpr (std::same_as<T, QByteArray>) {
            bindBlob(at, value);
        } else if constexpr (std::same_as<T, Utf8>) {
            bindUtf8(at, value.bytes);
        } else if constexpr (std::same_as<T, QByteArrayView>) {
            bindBlob(at, value.toByteArray());
        } else {
            static_assert(std::convertible_to<const T &, QStringView>, "No such type in SQLite");
            bindText(at, QStringView(value));
        }
        return *this;
    }

    /// To the next row; false: there is none, and the statement has been reset. Prefer forEach, one or RowCursor.
    Result<bool> next();
    Row row() const { return Row(m_statement); }
    /// Ends the read. What is bound stays bound.
    void reset();

    /// To the end, for what gives no rows.
    Status run();
    template <typename... Values>
        requires(sizeof...(Values) > 0)
    Status run(const Values &...values)
    {
        return bindAll(values...).run();
    }

    /// Calls `take` with each row; one that returns bool ends it with false.
    template <std::invocable<const Row &> Take>
    Status forEach(Take &&take)
    {
        for (;;) {
            const Result<bool> more = next();
            if (!more)
                return std::unexpected(more.error());
            if (!*more)
                return {};
            if constexpr (std::same_as<std::invoke_result_t<Take &, const Row &>, bool>) {
                if (!take(row())) {
                    reset();
                    return {};
                }
            } else {
                take(row());
            }
        }
    }

    /// The first row as `take` reads it; empty: there is none.
    template <std::invocable<const Row &> Take>
    auto one(Take &&take) -> Result<std::optional<std::invoke_result_t<Take &, const Row &>>>
    {
        const Result<bool> more = next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return std::nullopt;
        std::optional<std::invoke_result_t<Take &, const Row &>> value(take(row()));
        reset();
        return value;
    }

    /// The first column of the first row as a number; 0: there is no row.
    Result<qint64> number();

    const char *name() const { return m_name; }

private:
    bool ready();
    bool readyToBind();
    void keepError(int code);
    void finalize();
    QByteArray &held(int at);

    void bindNull(int at);
    void bindInteger(int at, qint64 value);
    void bindReal(int at, double value);
    void bindText(int at, QStringView text);
    void bindUtf8(int at, const QByteArray &bytes);
    void bindBlob(int at, const QByteArray &bytes);
    void bindMoment(int at, const QDateTime &moment);

    Connection *m_connection;
    const char *m_name;
    QByteArray m_sql;
    sqlite3_stmt *m_statement = nullptr;
    bool m_stepping = false;
    std::vector<QByteArray> m_held; ///< What texts and blobs are bound to, by parameter.
    std::optional<Error> m_error;
};

/// Resets its statement when it goes: for reading row by row where forEach doesn't fit.
class RowCursor {
public:
    explicit RowCursor(Statement &statement) : m_statement(statement) {}
    ~RowCursor() { m_statement.reset(); }
    Q_DISABLE_COPY_MOVE(RowCursor)

    Result<bool> next() { return m_statement.next(); }
    Row row() const { return m_statement.row(); }

private:
    Statement &m_statement;
};

} // namespace parley
