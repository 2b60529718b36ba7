"""Widget lines and innocent lines of every language that the line list knows, each between two paragraphs of text."""

from __future__ import annotations

import pytest
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.linter import Linter

PARAGRAPH = "The council met on Monday and agreed to repair the old bridge over the Lenz before the winter comes."

WIDGETS = {
    "en": """Leave a Reply|Your email address will not be published.|Share this article|Copy link|Print this page
        |You may also like|Related articles|Most read stories|ADVERTISEMENT|Story continues below advertisement
        |Sign up for our newsletter|Follow us on Instagram|This website uses cookies|Accept all cookies
        |Already a subscriber? Log in|Forgot your password?|Skip to main content|Back to top|5 min read
        |View gallery""",
    "de": """Schreibe einen Kommentar|Deine E-Mail-Adresse wird nicht veröffentlicht.|Artikel teilen
        |Link kopieren|Auf Facebook teilen|Das könnte Sie auch interessieren|Mehr zum Thema|Lesen Sie auch
        |Ähnliche Beiträge|Meistgelesene Artikel|Anzeige|Weiterlesen nach der Werbung|Newsletter abonnieren
        |Jetzt abonnieren|Wir verwenden Cookies|Alle akzeptieren|Passwort vergessen?|Zum Inhalt springen
        |Nach oben|In den Warenkorb""",
    "fr": """Laisser un commentaire|Votre adresse e-mail ne sera pas publiée.|Partager cet article|Copier le lien
        |Partager sur Facebook|Vous aimerez aussi|À lire aussi|Lire la suite|Articles similaires
        |Sur le même sujet|Publicité|La suite après la publicité|Abonnez-vous à notre newsletter
        |Suivez-nous sur Facebook|Nous utilisons des cookies|Tout accepter|Mot de passe oublié ?
        |Aller au contenu|Retour en haut|Ajouter au panier""",
    "es": """Deja un comentario|Tu dirección de correo electrónico no será publicada.|Compartir en Facebook
        |Copiar enlace|Comparte esta noticia|También te puede interesar|Lee también|Leer más
        |Noticias relacionadas|Lo más leído|Publicidad|Continúa después de la publicidad
        |Suscríbete a nuestro boletín|Síguenos en Twitter|Este sitio web utiliza cookies|Aceptar todo
        |¿Olvidaste tu contraseña?|Ir al contenido|Volver arriba|Añadir al carrito""",
    "it": """Lascia un commento|Il tuo indirizzo email non sarà pubblicato.|Condividi su Facebook|Copia link
        |Condividi questo articolo|Potrebbe interessarti anche|Leggi anche|Leggi tutto|Articoli correlati
        |I più letti|Pubblicità|L'articolo continua dopo la pubblicità|Iscriviti alla newsletter
        |Seguici su Instagram|Utilizziamo i cookie|Accetta tutti|Password dimenticata?|Vai al contenuto|Torna su
        |Aggiungi al carrello""",
    "pt": """Deixe um comentário|O seu endereço de e-mail não será publicado.|Compartilhar no Facebook
        |Copiar link|Compartilhe esta notícia|Você também pode gostar|Leia também|Leia mais
        |Notícias relacionadas|Mais lidas|Publicidade|Continua depois da publicidade|Assine nossa newsletter
        |Siga-nos no Instagram|Este site utiliza cookies|Aceitar todos|Esqueceu sua senha?|Ir para o conteúdo
        |Voltar ao topo|Adicionar ao carrinho""",
    "ru": """Добавить комментарий|Ваш адрес email не будет опубликован.|Поделиться в Telegram|Скопировать ссылку
        |Поделиться с друзьями|Вам может быть интересно|Читайте также|Читать далее|Похожие статьи|Самое читаемое
        |Реклама|Продолжение после рекламы|Подпишитесь на нашу рассылку|Подписывайтесь на наш Telegram-канал
        |Мы используем файлы cookie|Принять все|Забыли пароль?|Перейти к содержимому|Вернуться наверх
        |Добавить в корзину""",
    "ja": """コメントを残す|メールアドレスが公開されることはありません。|この記事をシェア|リンクをコピー
        |ツイートする|あわせて読みたい|関連記事|続きを読む|おすすめ記事|アクセスランキング|広告|スポンサーリンク
        |メルマガ登録|チャンネル登録|クッキーを使用しています|すべて受け入れる|パスワードをお忘れですか
        |コンテンツへスキップ|ページトップへ|カートに入れる""",
    "ko": """댓글 남기기|이메일은 공개되지 않습니다|페이스북 공유하기|링크 복사|기사 공유하기|추천 기사|관련기사
        |계속 읽기|많이 본 뉴스|인기기사|광고|광고 건너뛰기|뉴스레터 구독|구독하기|쿠키를 사용합니다|모두 허용
        |비밀번호 찾기|본문 바로가기|맨 위로|장바구니 담기""",
    "zh": """发表评论|电子邮件地址不会被公开|分享到微信|复制链接|分享给朋友|猜你喜欢|相关阅读|阅读全文|推荐阅读
        |热门文章|广告|请继续往下阅读|邮件订阅|关注公众号|我们使用cookie|全部接受|忘记密码？|跳至内容|返回顶部
        |加入购物车""",
    "ar": """اترك تعليقاً|لن يتم نشر عنوان بريدك الإلكتروني|شارك على فيسبوك|نسخ الرابط|شارك المقال|قد يعجبك أيضاً
        |اقرأ أيضاً|اقرأ المزيد|مقالات ذات صلة|الأكثر قراءة|إعلان|تستمر القصة بعد الإعلان
        |اشترك في النشرة البريدية|تابعنا على فيسبوك|نستخدم ملفات تعريف الارتباط|قبول الكل|نسيت كلمة المرور؟
        |انتقل إلى المحتوى|العودة إلى الأعلى|أضف إلى السلة""",
    "id": """Tinggalkan Balasan|Alamat email Anda tidak akan dipublikasikan.|Bagikan ke Facebook|Salin tautan
        |Bagikan artikel ini|Mungkin Anda suka|Baca juga|Baca selengkapnya|Artikel terkait|Berita terpopuler
        |Iklan|Scroll to continue with content|Berlangganan newsletter|Ikuti kami di Google News
        |Situs ini menggunakan cookie|Terima semua|Lupa kata sandi?|Langsung ke konten|Kembali ke atas
        |Tambah ke keranjang""",
    "tr": """Bir yanıt yazın|E-posta hesabınız yayımlanmayacak.|Facebook'ta paylaş|Bağlantıyı kopyala
        |Haberi paylaş|Bunlar da ilginizi çekebilir|İlgili haberler|Devamını oku|Benzer yazılar|En çok okunanlar
        |Reklam|Haberin devamı aşağıda|Bültene abone ol|Bizi takip edin|Bu site çerezleri kullanır
        |Tümünü kabul et|Şifremi unuttum|İçeriğe geç|Başa dön|Sepete ekle""",
    "nl": """Plaats een reactie|Wees de eerste die reageert|Deel dit artikel|Delen via WhatsApp|Kopieer de link
        |Luister naar dit artikel|Leestijd: 4 minuten|Gerelateerde artikelen|Meer over dit onderwerp|Advertentie
        |Tekst gaat verder onder de foto|Meld je aan voor de nieuwsbrief|Volg ons op Instagram
        |Deze website gebruikt cookies|Alle cookies accepteren|Word abonnee|Al abonnee? Log in|Wachtwoord vergeten?
        |Ga naar de inhoud|Terug naar boven|Alle rechten voorbehouden""",
}

INNOCENT = {
    "en": """Share prices fall again|The reply|A comment on the law|He left a comment.|Cookies for breakfast
        |The bridge|What the mayor said|“Read more books,” she said.|Subscribers to the orchestra
        |The most read book of 1921|Home|World|An advertisement from 1910|Next year|Search for the missing boat
        |Print workers strike|Life in the valley|Follow the river|Members of the choir|Top of the hill""",
    "de": """Die Antwort der Stadt|Ein Kommentar zur Wahl|Er teilte den Artikel.|Werbung für den Frieden
        |Kekse und Kuchen|Mehr Geld für Schulen|Das Thema der Woche|„Lesen Sie das“, sagte er.
        |Der Newsletter kommt freitags.|Startseite|Politik|Die Anzeige bei der Polizei|Nächstes Jahr
        |Suche nach dem Boot|Drucker im Streik|Leben im Tal|Am Fluss entlang|Mitglieder des Chors
        |Oben auf dem Berg|Zum Schluss""",
    "fr": """La réponse du maire|Un commentaire sur la loi|Il a partagé son pain.|La publicité des années trente
        |Le gâteau|Plus d'argent pour l'école|Le sujet de la semaine|« Lisez ceci », dit-il.
        |La lettre arrive vendredi.|Accueil|Politique|Une annonce inattendue|L'année suivante
        |Recherche d'un bateau|Les imprimeurs en grève|Vivre ici|Le long du fleuve|Les membres du chœur
        |En haut de la colline|Pour finir""",
    "es": """La respuesta del alcalde|Un comentario sobre la ley|Compartió su pan.
        |La publicidad de los años treinta|El pastel|Más dinero para la escuela|El tema de la semana
        |«Lea esto», dijo.|El boletín llega el viernes.|Inicio|Política|Un anuncio inesperado|El año siguiente
        |La búsqueda del barco|Impresores en huelga|La vida aquí|Junto al río|Los miembros del coro|En lo alto
        |Para terminar""",
    "it": """La risposta del sindaco|Un commento alla legge|Ha condiviso il pane.|La pubblicità degli anni trenta
        |La torta|Più soldi alla scuola|Il tema della settimana|«Leggete questo», disse.
        |La lettera arriva venerdì.|Notizie|Politica|Un annuncio inatteso|L'anno dopo|La ricerca della barca
        |Tipografi in sciopero|Vivere qui|Lungo il fiume|I membri del coro|In cima al colle|Per finire""",
    "pt": """A resposta do prefeito|Um comentário sobre a lei|Ele compartilhou o pão.
        |A publicidade dos anos trinta|O bolo|Mais dinheiro para a escola|O tema da semana
        |“Leia isto”, disse ele.|A carta chega na sexta.|Início|Política|Um anúncio inesperado|O ano seguinte
        |A busca pelo barco|Gráficos em greve|A vida aqui|Ao longo do rio|Os membros do coro|No alto do morro
        |Para terminar""",
    "ru": """Ответ мэра|Комментарий к закону|Он поделился хлебом.|Реклама тридцатых годов|Пирог
        |Больше денег школе|Тема недели|«Читайте это», — сказал он.|Письмо придёт в пятницу.|Главная|Политика
        |Неожиданное объявление|Следующий год|Поиски лодки|Печатники бастуют|Жизнь здесь|Вдоль реки
        |Участники хора|На вершине холма|В заключение""",
    "ja": """市長の答え|法律についての意見|彼はパンを分けた。|三十年代の広告の歴史|町の菓子屋|学校にもっと予算を
        |今週の話題|「読んでください」と彼は言った。|手紙は金曜日に届く。|ホーム|政治|思いがけない知らせ|翌年
        |船を探す|印刷工のストライキ|ここでの暮らし|川に沿って|合唱団の人々|丘の上|おわりに""",
    "ko": """시장의 대답|법에 대한 의견|그는 빵을 나누었다.|삼십년대의 광고 문화|마을 빵집|학교에 더 많은 돈을
        |이번 주의 이야기|“읽어 보세요”라고 그는 말했다.|편지는 금요일에 온다.|홈|정치|뜻밖의 소식|이듬해
        |배를 찾아서|인쇄공 파업|이곳의 삶|강을 따라|합창단 사람들|언덕 위에서|마치며""",
    "zh": """市长的回答|对法律的看法|他分享了面包。|三十年代的广告文化|镇上的面包店|给学校更多的钱|本周的话题
        |“请读这本书”，他说。|信周五到。|首页|政治|意外的消息|第二年|寻找那条船|印刷工人罢工|这里的生活|沿着河流
        |合唱团的成员|山顶上|结语""",
    "ar": """جواب رئيس البلدية|رأي في القانون|شارك خبزه مع الجميع.|تاريخ الإعلان في المدينة|مخبز القرية
        |مال أكثر للمدارس|حديث الأسبوع|«اقرؤوا هذا»، قال الرجل.|تصل الرسالة يوم الجمعة.|الرئيسية|سياسة
        |خبر غير متوقع|السنة التالية|البحث عن القارب|إضراب عمال المطابع|الحياة هنا|على ضفة النهر|أعضاء الجوقة
        |فوق التل|في الختام""",
    "id": """Jawaban wali kota|Pendapat tentang hukum|Ia membagikan rotinya.|Sejarah iklan di kota ini
        |Toko roti desa|Lebih banyak uang untuk sekolah|Pembicaraan minggu ini|“Bacalah ini,” katanya.
        |Surat tiba hari Jumat.|Beranda|Politik|Kabar tak terduga|Tahun berikutnya di desa|Pencarian perahu
        |Buruh cetak mogok|Hidup di sini|Di tepi sungai|Anggota paduan suara|Di atas bukit|Akhir kata""",
    "tr": """Başkanın yanıtı|Yasa üzerine bir görüş|Ekmeğini paylaştı.|Otuzlu yılların reklam dünyası
        |Köyün fırını|Okula daha çok para|Haftanın konusu|“Bunu okuyun,” dedi.|Mektup cuma günü gelir.|Ana konu
        |Siyaset|Beklenmedik bir duyuru|Ertesi yıl|Teknenin aranması|Basım işçileri grevde|Burada yaşam
        |Nehir boyunca|Koro üyeleri|Tepenin üstünde|Son söz""",
    "nl": """Het antwoord van de burgemeester|Een reactie van de wet|Hij deelde zijn brood.|De advertentie van 1930
        |De bakker van het dorp|Meer geld voor de school|Het gesprek van de week|„Lees dit boek,” zei hij.
        |De brief komt vrijdag.|Politiek|Een onverwacht bericht|Het volgende jaar|Op zoek naar de boot
        |De drukkers staken|Het leven hier|Langs de rivier|De leden van het koor|Boven op de heuvel|Tot slot
        |Inloggen""",
}


def split(text: str) -> list[str]:
    return [line.strip() for line in text.split("|")]


@pytest.fixture(scope="module")
def linter() -> Linter:
    return Linter(Config(select=("WGT",)))


def reported(linter: Linter, line: str) -> bool:
    return bool(linter.check(Document.of(f"{PARAGRAPH}\n\n{line}\n\n{PARAGRAPH}")).diagnostics)


@pytest.mark.parametrize("lang", sorted(WIDGETS))
def test_twenty_widget_lines_are_found(linter: Linter, lang: str) -> None:
    lines = split(WIDGETS[lang])
    assert len(lines) >= 20
    assert [line for line in lines if not reported(linter, line)] == []


@pytest.mark.parametrize("lang", sorted(INNOCENT))
def test_twenty_innocent_lines_are_left_alone(linter: Linter, lang: str) -> None:
    lines = split(INNOCENT[lang])
    assert len(lines) >= 20
    assert [line for line in lines if reported(linter, line)] == []


def test_every_language_of_the_list_is_tried() -> None:
    from pathlib import Path

    from copydesk.lint.lexicon import load

    rows = load(Path(__file__).parent.parent / "rules" / "widgets" / "lines.tsv").rows
    assert {lang for row in rows for lang in row["lang"].split()} - {"x"} == set(WIDGETS) == set(INNOCENT)
