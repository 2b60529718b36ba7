"""Cantonese: how Hong Kong spells the characters of names that are read so in pinyin.

A line of the table is a syllable of pinyin with its spellings, divided by `=`: of the characters in common names, each
as the Hong Kong Government romanises it.
"""

from __future__ import annotations

from functools import lru_cache

_SPELLINGS = """
    ai=ai an=on bai=pak bang=pong bao=pau bei=pui bi=pat=pik bian=pin bin=pan=pun bing=ping bo=pak cai=choi=choy
    cao=cho cen=sam=shum ceng=chang=tsang cha=cha chang=cheong=cheung=seung=sheung chao=chiu che=chea
    chen=chan=sam=san=sun cheng=ching=shing=sing chi=chi chou=chau=sau=shau chu=chue chun=chun ci=chee=chi=tsz
    cong=chung cui=chui=tsui da=tai=tat dai=tai dan=tan dao=to de=tak deng=dang=tang diao=tiu ding=ting
    dong=tung dou=tau du=to duan=tuen dun=tun e=ngo=ngoh en=yan fa=fat=fut fan=fan fang=fong fei=fai=fei
    fen=fan=fun feng=fung fu=foo=fu gai=koi gan=kam=kum gang=kong gao=ko ge=kot=kwo geng=kang gong=kung
    gu=ko=koo=ku guan=koon=kwan guang=kwong gui=kwai guo=kwok hai=hoi=hoy han=hon hao=ho he=ho=wo=woh heng=hang
    hong=hung hou=hau=hou hu=woo=wu hua=fa=wa=wah huan=foon huang=wong hui=fai=wai huo=fok ji=kee=kei=ki
    jia=ka=kai=kar jian=kan=kin jiang=cheung=keung=kong jie=kai=kit jin=chun=kam=kan=kum jing=ching=jing=king
    jiu=kau=kow ju=kui=kuk juan=kuen jue=kuet jun=chun=kwan kai=hoi kang=hong kong=hung kuang=kong=kwong
    kun=kwan la=la lai=lai=loi lan=lam=lan lang=long lao=lo le=lok=ngok=ok lei=lui li=lai=lap=lee=lei=li
    lian=lin liang=leung liao=liu lin=lam=lun ling=ling liu=lau=lou long=lung lu=lo=luk luan=lun lun=lun
    luo=law=lok lv=lui ma=ma mai=mak man=man mao=mo mei=mei=mooi=mui meng=mang=mung mi=mai mian=min miao=miu
    min=man ming=ming mo=mok mou=mau mu=muk na=na nai=nai nan=nam ni=ngai nian=nin nie=lip=nip niu=ngau
    nong=nung ou=au pan=poon=pun pang=pong pei=pooi=pui peng=pang ping=ping pu=po qi=chai=chik=kei qian=chin=sin
    qiang=keung qiao=kiu qin=chun=kam=kum=yam=yum qing=ching=hing qiu=chau=kau=yau qu=au=kui quan=chuen=kuen
    ran=yim=yin rao=yiu run=yun ren=yam=yan=yum rong=wing=yung ruan=yuen rui=shui=sui=yui ruo=yeuk sen=sam=sum
    sha=sa=sha shan=shan shang=seung=sheung shao=shiu=siu she=se shen=sam=san=sun sheng=shing=sing
    shi=sai=sek=shek=si=sze shu=shue=shuk=sue=suk shuai=shui=sui shuang=sheung shuo=sek=shek si=si=sze
    song=chung=sung su=so sui=chui sun=suen ta=tat tai=tai tan=tam=tan tang=tong tao=tao=to tian=tin tiao=tiu
    ting=ting tong=tung tu=tao=to wa=wa wan=man wang=wong wei=mei=ngai=wai=wei wen=man=wan weng=yung
    wu=mo=ng=woo=wu xi=chik=hay=hei=hi=sai=tsik xia=ha xian=han=hin=sin=yin xiang=cheung=heung=hong=seung=sheung
    xiao=hiu=siu xie=tse xin=sam=san=shun=sum=sun=yam=yan=yum xing=hang=hing=ying xiong=hung xiu=sau=shau
    xu=chui=hui=tsui xuan=hin=huen xue=hok=sit=suet xun=fan=shun ya=nga yan=an=ngam=yan=yim=yin yang=yeung
    yao=yiu ye=ip=ye=yeh=yip yi=yee=yi=yik yin=wan=yam=yan=yum ying=wing=ying yong=wing=yung you=yau
    yu=wat=yu=yue=yuk yuan=yuen yue=ngok=yuet yun=wan za=chap zai=choi zan=chan=tsan zang=chong ze=chak
    zeng=tsang zhai=chak zhan=chim=chin=tsim zhang=cheung zhao=chiu zhe=chit zhen=ching=chun=tsun=yan
    zheng=cheng zhi=chi zhong=chung zhou=chow zhu=chu=chue=jue zhuang=chong zhuo=cheuk=chuk zi=chi=tsz=tze
    zong=chung zou=chow zuo=cho=tso
"""


@lru_cache(maxsize=1)
def syllables() -> dict[str, tuple[str, ...]]:
    """The syllables, in pinyin, that each Cantonese spelling may be."""
    found: dict[str, list[str]] = {}
    for line in _SPELLINGS.split():
        syllable, *forms = line.split("=")
        for form in forms:
            found.setdefault(form, []).append(syllable)
    return {form: tuple(several) for form, several in found.items()}
