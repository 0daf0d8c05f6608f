/**
 * The commands, one a class, and the only package that prints. In: arguments. Out: exit code 0 (done), 1 (nothing
 * usable, violations found, or the work failed) or 2 (wrong usage, which a path, store or query that is none is too).
 * May import all packages.
 */
package org.zhengtu.cli;
