//! The codes of findings about the files of a data set, before anything in them is read.

use crate::diagnostics::codes;

codes! {
    NOT_UTF8 = "dataset/not-utf8", Error, "A file is not UTF-8 text.", "rules/not_utf8.rs";
    UNREADABLE = "dataset/unreadable", Error, "A file or folder cannot be read.", "rules/unreadable.rs";
    TOO_LARGE = "dataset/too-large", Error, "A file is larger than any that people write.", "rules/too_large.rs";
    LINK_LOOP = "dataset/link-loop", Error, "A link leads back to a folder that contains it.", "rules/link_loop.rs";
    BROKEN_FILE = "dataset/broken-file", Error, "A file of `govgraph build` was changed, or another program wrote it.", "rules/broken_file.rs";
    EMPTY_FOLDER = "dataset/empty-folder", Error, "A folder has no file that could be read.", "rules/empty_folder.rs";
}
