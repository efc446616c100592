-- Messages that the development gateway kept instead of sending; always empty in production.
CREATE TABLE IF NOT EXISTS sms_message (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    sent_at DATETIME(6) NOT NULL,
    phone_masked VARCHAR(20) CHARACTER SET ascii NOT NULL,
    template VARCHAR(60) CHARACTER SET ascii NOT NULL,
    text VARCHAR(400) NOT NULL
);
