/** Damage to files that programs read. */
package org.distill4j.testing.damage;
