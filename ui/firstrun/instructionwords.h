// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/organisation.h"

namespace parley {

/// As people know it: `service` -> Service.
QString purposeWord(const QString &purpose);

/// The instruction as one paragraph: for whom, which names, which data, why, from when and how long.
QString instructionInWords(const Organisation &organisation, const Instruction &instruction);

} // namespace parley
