-- Every change of a message's words by staff; rows are only ever added. The newest of a kind and language holds. The same
-- words keep their wording_no, so that a template which the SMS provider has on file is found again.
CREATE TABLE IF NOT EXISTS wording_change (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    request_key BINARY(16) NOT NULL,
    kind VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    change_no INT NOT NULL,
    language ENUM ('ZH', 'EN') NOT NULL,
    own BOOLEAN NOT NULL,
    wording_no INT NOT NULL,
    title VARCHAR(200) NOT NULL,
    text VARCHAR(2000) NOT NULL,
    title_before VARCHAR(200) NOT NULL,
    text_before VARCHAR(2000) NOT NULL,
    changed_by BIGINT NULL,
    changed_at DATETIME(6) NOT NULL,
    CONSTRAINT wording_change_request UNIQUE (request_key, language),
    CONSTRAINT wording_change_number UNIQUE (kind, change_no),
    CONSTRAINT wording_change_account FOREIGN KEY (changed_by) REFERENCES account (id),
    INDEX wording_change_newest (kind, language, change_no)
);
