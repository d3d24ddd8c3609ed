// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/tokens.h"

#include <array>

namespace parley {

namespace {

using Role = Theme::Role;
using enum HighContrast;

// In the order of Theme::Role. Each text colour has 4.5:1 and each outline 3:1 on the grounds it is used on; a test
// computes the pairs.
constexpr std::array tokens {
    Token {Role::Window, 0xFFF1F3F5, 0xFF1C2025, Background},
    Token {Role::Rail, 0xFFE4E8EC, 0xFF16191D, Background},
    Token {Role::Base, 0xFFFFFFFF, 0xFF22272D, Background},
    Token {Role::Alt, 0xFFF7F8FA, 0xFF262C33, Background},
    Token {Role::Raised, 0xFFFFFFFF, 0xFF2C333B, Background},
    Token {Role::Hover, 0xFFEDF1F3, 0xFF2A3138, Background},
    Token {Role::Selected, 0xFFD8EBEF, 0xFF1D414B, Selection},
    Token {Role::SelectedInactive, 0xFFE4E8EC, 0xFF2C333B, Background},
    Token {Role::Border, 0xFFD5DBE0, 0xFF38414A, Foreground},
    Token {Role::Outline, 0xFF818C98, 0xFF7B8794, Foreground},
    Token {Role::Text, 0xFF1A232D, 0xFFE7EBEF, Foreground},
    Token {Role::Text2, 0xFF45515E, 0xFFBAC3CC, Foreground},
    Token {Role::Text3, 0xFF586471, 0xFFA0ABB7, Foreground},
    Token {Role::Accent, 0xFF0B6678, 0xFF43B3C9, Selection},
    Token {Role::AccentHover, 0xFF095463, 0xFF62C3D6, Selection},
    Token {Role::OnAccent, 0xFFFFFFFF, 0xFF04222A, OnSelection},
    Token {Role::Link, 0xFF0B6678, 0xFF6CCBDD, Foreground},
    Token {Role::Focus, 0xFF0B6678, 0xFF6CCBDD, Foreground},
    Token {Role::Public, 0xFF0B6678, 0xFF6CCBDD, Foreground},
    Token {Role::PublicBackground, 0xFFE9F4F6, 0xFF1E343B, Background},
    Token {Role::PublicBorder, 0xFFAFD1D8, 0xFF32606C, Foreground},
    Token {Role::Private, 0xFF5B3FA8, 0xFFC3B1FA, Foreground},
    Token {Role::PrivateBackground, 0xFFF2EEFC, 0xFF2F2A45, Background},
    Token {Role::PrivateBorder, 0xFFCBBFEC, 0xFF5B4F8A, Foreground},
    Token {Role::Note, 0xFF665000, 0xFFEBD27A, Foreground},
    Token {Role::NoteBackground, 0xFFFFF8DC, 0xFF36301B, Background},
    Token {Role::NoteBorder, 0xFFE0C966, 0xFF6D5E25, Foreground},
    Token {Role::Warning, 0xFF855000, 0xFFF2BE66, Foreground},
    Token {Role::WarningBackground, 0xFFFFF3DC, 0xFF3B2E16, Background},
    Token {Role::WarningBorder, 0xFFE6C07A, 0xFF705520, Foreground},
    Token {Role::WarningIcon, 0xFFAD6800, 0xFFF2BE66, Foreground},
    Token {Role::Danger, 0xFFB3261E, 0xFFFF9C94, Foreground},
    Token {Role::DangerBackground, 0xFFFCEBE9, 0xFF42211F, Background},
    Token {Role::DangerBorder, 0xFFE8B4AF, 0xFF7A3B36, Foreground},
    Token {Role::OnDanger, 0xFFFFFFFF, 0xFF2B0806, Background},
    Token {Role::Ok, 0xFF1E6B3A, 0xFF7FD09B, Foreground},
    Token {Role::OkBackground, 0xFFE4F3E9, 0xFF1C3526, Background},
    Token {Role::OkBorder, 0xFFA9D3B7, 0xFF376348, Foreground},
    Token {Role::SyntaxKey, 0xFF5B3FA8, 0xFFC3B1FA, Own},
    Token {Role::SyntaxString, 0xFF1E6B3A, 0xFF8FD6A8, Own},
    Token {Role::SyntaxNumber, 0xFF9A4A00, 0xFFF0B27A, Own},
    Token {Role::SyntaxOperator, 0xFFA3216B, 0xFFF29AC6, Own},
    Token {Role::SyntaxField, 0xFF0B6678, 0xFF6CCBDD, Own},
    Token {Role::SyntaxComment, 0xFF586471, 0xFFA0ABB7, Own},
    Token {Role::SourceSocial, 0xFF563ACC, 0xFFA99BFF, Foreground},
    Token {Role::SourceBlog, 0xFF9A5300, 0xFFF2B266, Foreground},
    Token {Role::SourceNews, 0xFF45515E, 0xFFBAC3CC, Foreground},
    Token {Role::SourceForum, 0xFF1E6B3A, 0xFF7FD09B, Foreground},
    Token {Role::SourceReview, 0xFF855000, 0xFFF2BE66, Foreground},
};
static_assert(tokens.size() == size_t(Role::Count));

constexpr bool isInOrder()
{
    for (size_t i = 0; i < tokens.size(); ++i) {
        if (size_t(tokens[i].role) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

const Token &tokenOf(Theme::Role role)
{
    return tokens[size_t(role)];
}

} // namespace parley
