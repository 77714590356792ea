/**
 * Recorded signals on disk: read through the page cache of the operating system, so that they may
 * be larger than the memory.
 */
package org.distill4j.runtime.teacher.store;
