/** Data sets by column, and their division into batches. */
package org.distill4j.runtime.data;
